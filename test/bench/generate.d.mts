// Types of the generator, as far as tests use it.
import type { AuthoredCatalog, AuthoredRecord } from '../../src/catalog/authored-types.js';

/** A tool or tombstone as a line of NDJSON has it. */
export type GeneratedTool = { slug: string; votes?: { ship: number; skip: number } } & AuthoredRecord;

export function generatedCatalog(options: { tools: number; seed?: number }): {
  catalog: AuthoredCatalog;
  tools: Iterable<GeneratedTool>;
};
