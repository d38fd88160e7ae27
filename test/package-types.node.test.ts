// The types in dist/, as a strict program compiles against them that has installed this package and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

const consumer = resolve('consumer.ts');
const text = `
import { ShipVerdict, type Review, type Tool } from 'ship-or-skip';
import 'ship-or-skip/ship-badge.js';
import { openPrerenderer, type Prerenderer } from 'ship-or-skip/prerender';
import { build, type BuildResult } from 'ship-or-skip/publish';

ShipVerdict.define();
export const scores = ({ reviews }: Tool) => reviews.map(({ score }: Review): number | undefined => score);
export const built: Promise<BuildResult> = build('catalog', { out: 'site' });
export const prerenderer: Promise<Prerenderer> = openPrerenderer({ catalog: 'site/v1' });
// @ts-expect-error A build has to be told where to write.
void build('catalog', {});
`;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
};

/** Compiles the consumer, which is no file on disk, with every type in dist/. */
function program(): ts.Program {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => path === consumer || fileExists(path);
  host.readFile = (path) => (path === consumer ? text : readFile(path));
  return ts.createProgram([consumer, ...globSync('dist/**/*.d.ts', { absolute: true })], options, host);
}

describe('the types of the package', () => {
  const compiled = program();

  it('compile in a strict program', () => {
    const found = ts.getPreEmitDiagnostics(compiled);
    assert.deepEqual(
      found.map(
        ({ file, messageText }) =>
          `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      ),
      [],
      'run npm run build first',
    );
  });

  it('need no package but Lit', () => {
    const packages = compiled
      .getSourceFiles()
      .flatMap(({ fileName }) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(fileName)?.[1] ?? []);
    const installed = [
      'lit',
      'lit-html',
      'lit-element',
      '@lit/reactive-element',
      '@types/trusted-types',
      'typescript',
    ];
    assert.deepEqual(
      [...new Set(packages)].filter((name) => !installed.includes(name)),
      [],
    );
  });

  for (const entry of ['index', 'prerender'])
    it(`of dist/cli/${entry}.js stand in one file`, () => {
      const { importedFiles, referencedFiles, typeReferenceDirectives } = ts.preProcessFile(
        readFileSync(`dist/cli/${entry}.d.ts`, 'utf8'),
      );
      const others = [...importedFiles, ...referencedFiles, ...typeReferenceDirectives];
      assert.deepEqual(
        others.map(({ fileName }) => fileName),
        [],
      );
    });
});
