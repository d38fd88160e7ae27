// Asks a host for one file of each kind, as a page of another site would, and looks at how it serves them.
import { checkNotFoundResponse, checkHeaders } from './check-headers.js';
import type { AuditFinding } from './check-record.js';
import type { Publication } from '../publication/publication.js';
import { requestOrigin } from '../publication/http.js';

/** No catalog has a tool of this name, and every host must say so. */
const absent = 'tools/zz/zz-no-such-tool.json';

/** Whether a URL names one version, as npm CDNs and folders of a version do: what is there never changes. */
const isPinned = (url: string, version: string): boolean => /@v?\d/.test(url) || url.includes(`/${version}/`);

/**
 * What is wrong with the host of a publication; nothing where it is a folder.
 * @param paths of the files to ask for, below `v1/`
 */
export async function checkHost(
  { location: { fetch, base }, manifest: { version } }: Publication,
  paths: readonly string[],
): Promise<AuditFinding[]> {
  if (!fetch) return [];
  const findings = await Promise.all(
    paths.map(async (path) => {
      const answered = await fetch(path);
      return answered.status === 200
        ? checkHeaders(path, answered, requestOrigin, isPinned(base, version))
        : [];
    }),
  );
  // Many files with one fault are one fault of the host: it is told of the first that has it.
  const first = new Map<string, AuditFinding>();
  for (const finding of findings.flat()) {
    const fault = finding.code === 'host-limit' ? finding.message : finding.code;
    if (!first.has(fault)) first.set(fault, finding);
  }
  return [...first.values(), ...checkNotFoundResponse(absent, await fetch(absent), requestOrigin)];
}
