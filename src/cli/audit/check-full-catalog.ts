// Check of catalog.json against the manifest and the records that it was composed from. Pure.
import * as limits from '../../catalog/limits.js';
import { readCatalog } from '../../catalog/read.js';
import { publishedCatalog } from '../../catalog/schema.js';
import type { PublishedRecord } from '../../catalog/types.js';
import type { AuditFinding } from './check-record.js';
import { toJsonText } from '../publication/compose-record.js';
import { sha256Digest } from '../publication/digest.js';
import type { Manifest } from '../publication/format.js';

/** Findings on catalog.json, and functions to compare records with it. */
export interface FullCatalogAudit {
  findings: AuditFinding[];
  /** Checks that it lists a record as published. */
  checkRecord(record: PublishedRecord): AuditFinding[];
  /** Finds the tools it lists that are not among all published slugs. */
  findUnpublished(slugs: ReadonlySet<string>): AuditFinding[];
}

const path = 'catalog.json';
const again = 'Build with --full';

/** Checks catalog.json. `bytes` is `undefined` if there is no such file. */
export function checkFullCatalog(
  bytes: Buffer | undefined,
  manifest: Manifest,
  base: string,
): FullCatalogAudit {
  const findings: AuditFinding[] = [];
  const finding = (code: string, message: string, pointer = ''): AuditFinding => ({
    path,
    severity: 'error',
    code,
    message,
    pointer,
  });
  const withoutRecords: FullCatalogAudit = {
    findings,
    checkRecord: () => [],
    findUnpublished: () => [],
  };
  if (!bytes) {
    if (manifest.catalog !== undefined)
      findings.push(finding('missing', `is missing, and was published. ${again}`));
    return withoutRecords;
  }
  if (manifest.catalog === undefined) {
    // Pages that load it would never see a newer verdict.
    findings.push(finding('outdated', 'is of an earlier version: this one has no such file. Remove it'));
    return withoutRecords;
  }
  if (sha256Digest(bytes) !== manifest.catalog)
    findings.push(finding('digest', `is not what was published: its digest differs. ${again}`));
  if (bytes.length > limits.fileBytes)
    findings.push(finding('too-large', `is ${bytes.length} bytes, and elements read ${limits.fileBytes}`));
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString());
  } catch {
    findings.push(finding('syntax', `is not valid JSON. ${again}`));
    return withoutRecords;
  }
  const result = publishedCatalog.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    const pointer = (issue?.path ?? []).map((key) => `/${String(key)}`).join('');
    findings.push(finding('schema', `${issue?.message ?? 'is no catalog'}. ${again}`, pointer));
    return withoutRecords;
  }
  const outcome = readCatalog(json, base);
  for (const { at, what } of outcome.ok ? outcome.value.problems : [])
    findings.push(finding('unreadable', `${what}, say the elements. ${again}`, at));
  const { v: _, version, updated: __, tools, ...header } = json as typeof result.data;
  if (version !== manifest.version)
    findings.push(
      finding(
        'version',
        `is of version ${version ?? 'none'}, the manifest of ${manifest.version}`,
        '/version',
      ),
    );
  if (sha256Digest(toJsonText(header)) !== manifest.head)
    findings.push(finding('digest', `says something else of the catalog than was published. ${again}`));

  const listed = new Map(tools.map((tool) => [tool.slug, JSON.stringify(tool)]));
  return {
    findings,
    checkRecord({ v: _, catalog: __, ...record }) {
      const text = listed.get(record.slug);
      if (text === JSON.stringify(record)) return [];
      return [
        finding(
          'catalog',
          text === undefined
            ? `does not list "${record.slug}", which is published. ${again}`
            : `says something else of "${record.slug}" than its record. ${again}`,
        ),
      ];
    },
    findUnpublished: (slugs) =>
      [...listed.keys()]
        .filter((slug) => !slugs.has(slug))
        .map((slug) => finding('catalog', `lists "${slug}", which is not published. ${again}`)),
  };
}
