// The paths of a published folder: what two builds of the sample catalog write, names and dates put in general terms.
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { build } from '../../../src/cli/index.js';
import { fact, type Section } from './section.js';

/** The files of a first publication, and of a second one in which a tool has changed. */
async function publishedFiles(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ship-public-api-'));
  try {
    const [source, out] = [join(folder, 'catalog'), join(folder, 'out')];
    const baseUrl = 'https://reviews.example/v1/';
    cpSync('catalog', source, { recursive: true });
    await build(source, { out, baseUrl, first: true, date: '2026-01-01' });
    appendFileSync(join(source, 'tools/mothwing.yaml'), 'disclosure: A test changed this.\n');
    await build(source, { out, baseUrl, date: '2026-01-02' });
    return globSync('**', { cwd: out, dot: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function publicationSection(): Promise<Section> {
  const slugs = readdirSync('catalog/tools').map((name) => basename(name, '.yaml'));
  // The longest first: one slug may begin with another.
  const names = slugs.sort((one, other) => other.length - one.length).join('|');
  const inGeneral = (path: string) =>
    path
      .replace(new RegExp(`(?<![a-z0-9])(${names})(?![a-z0-9])`, 'g'), '<slug>')
      .replace(/(?<=\/(?:\w-)?)(?!v\d)[a-z0-9]{2}(?=\/|\.json$)/, '<xx>')
      .replace(/\d+\.\d{8}\.\d+/, '<version>')
      .replace(/[0-9a-f]{12}/, '<hash>');
  const paths = (await publishedFiles()).map(inGeneral);
  return { title: 'Published files', facts: [...new Set(paths)].sort().map((path) => fact('file', path)) };
}
