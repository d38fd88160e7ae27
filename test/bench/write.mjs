// A generated catalog on disk: as one NDJSON file, or as the folder that editors keep.
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { yamlOf } from './yaml.mjs';

const chunkSize = 1 << 20;

/** Writes over nothing: what took minutes to make is not lost to a slip. */
function refuseExisting(path) {
  if (existsSync(path)) throw new Error(`${path} exists already: remove it, or choose another --out.`);
}

/** Holds one megabyte at most, however many tools come. */
function writeNdjson({ catalog, tools }, path) {
  refuseExisting(path);
  const file = openSync(path, 'wx');
  let chunk = `${JSON.stringify({ catalog })}\n`;
  for (const tool of tools) {
    chunk += `${JSON.stringify(tool)}\n`;
    if (chunk.length < chunkSize) continue;
    writeFileSync(file, chunk);
    chunk = '';
  }
  writeFileSync(file, chunk);
  closeSync(file);
}

function writeFolder({ catalog, tools }, folder, extension, textOf) {
  refuseExisting(folder);
  mkdirSync(join(folder, 'tools'), { recursive: true });
  writeFileSync(join(folder, `catalog.${extension}`), textOf(catalog));
  const votesOfTools = [];
  for (const { slug, votes, ...tool } of tools) {
    writeFileSync(join(folder, 'tools', `${slug}.${extension}`), textOf(tool));
    if (votes) votesOfTools.push(`  "${slug}": { "ship": ${votes.ship}, "skip": ${votes.skip} }`);
  }
  writeFileSync(join(folder, 'votes.json'), `{\n${votesOfTools.join(',\n')}\n}\n`);
}

/** By form. */
export const writers = {
  ndjson: writeNdjson,
  yaml: (generated, folder) => writeFolder(generated, folder, 'yaml', yamlOf),
  json: (generated, folder) =>
    writeFolder(generated, folder, 'json', (record) => `${JSON.stringify(record, undefined, 2)}\n`),
};
