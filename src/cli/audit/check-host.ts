// Check of a publication's web host: requests one file of each kind, as a page of another site would, and checks headers.
import { recordPath } from '../../catalog/paths.js';
import { checkNotFoundResponse, checkHeaders } from './check-headers.js';
import type { AuditFinding } from './check-record.js';
import type { Publication } from '../publication/publication.js';
import { requestOrigin } from '../publication/http.js';

/** A record path that no catalog has: every host must answer 404 or 410. */
const missingPath = recordPath('zz-no-such-tool', 'full') ?? '';

/** Checks that a URL names one version, as npm CDNs and versioned folders do: its files never change. */
const isPinned = (url: string, version: string): boolean => /@v?\d/.test(url) || url.includes(`/${version}/`);

/**
 * Checks the host of a publication; no findings for a local folder.
 * @param paths paths of the files to request, below `v1/`
 */
export async function checkHost(
  { location: { fetch, base }, manifest: { version } }: Publication,
  paths: readonly string[],
): Promise<AuditFinding[]> {
  if (!fetch) return [];
  const findings = await Promise.all(
    paths.map(async (path) => {
      const response = await fetch(path);
      return response.status === 200
        ? checkHeaders(path, response, requestOrigin, isPinned(base, version))
        : [];
    }),
  );
  // The same fault in many files is one fault of the host, reported for the first file only.
  const firstByFault = new Map<string, AuditFinding>();
  for (const finding of findings.flat()) {
    const fault = finding.code === 'host-limit' ? finding.message : finding.code;
    if (!firstByFault.has(fault)) firstByFault.set(fault, finding);
  }
  return [
    ...firstByFault.values(),
    ...checkNotFoundResponse(missingPath, await fetch(missingPath), requestOrigin),
  ];
}
