// One exported name has one meaning: no other module of src/ declares it again, exported or not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

interface Declared {
  name: string;
  isExported: boolean;
}

const namesOf = (binding: ts.BindingName): string[] =>
  ts.isIdentifier(binding)
    ? [binding.text]
    : binding.elements.flatMap((element) => (ts.isBindingElement(element) ? namesOf(element.name) : []));

/** The names that a statement declares. Imports, and what is exported from elsewhere, declare none. */
function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => namesOf(name));
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

/** The names at the top level of a module. A default export has the name that its importer gives it. */
function topLevelOf(text: string): Declared[] {
  const { statements } = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest);
  const has = (statement: ts.Statement, kind: ts.SyntaxKind) =>
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement)?.some((each) => each.kind === kind) ?? false);
  /** Those of `export { a, b as c }`, by the names they have inside. */
  const listed = statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) &&
    !statement.moduleSpecifier &&
    statement.exportClause &&
    ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
      : [],
  );
  return statements
    .filter((statement) => !has(statement, ts.SyntaxKind.DefaultKeyword))
    .flatMap((statement) =>
      declaredBy(statement).map((name) => ({
        name,
        isExported: has(statement, ts.SyntaxKind.ExportKeyword) || listed.includes(name),
      })),
    );
}

/** Names that one module exports and another declares, each with its modules. */
function collisionsIn(modules: ReadonlyMap<string, string>): string[] {
  const found = new Map<string, { paths: Set<string>; isExported: boolean }>();
  for (const [path, text] of modules)
    for (const { name, isExported } of topLevelOf(text)) {
      const entry = found.get(name) ?? { paths: new Set(), isExported: false };
      found.set(name, { paths: entry.paths.add(path), isExported: entry.isExported || isExported });
    }
  return [...found]
    .filter(([, { paths, isExported }]) => isExported && paths.size > 1)
    .map(([name, { paths }]) => `${name}: ${[...paths].sort().join(', ')}`)
    .sort();
}

const collisions = (modules: Record<string, string>) => collisionsIn(new Map(Object.entries(modules)));

describe('names', () => {
  it('have one meaning where they are exported', () => {
    // A build of classic scripts puts `x.classic.ts` in the place of `x.ts`: it has to export the same.
    // Languages are alternatives, too: English stands for all.
    const paths = globSync('src/**/*.ts', { ignore: 'src/**/*.classic.ts' }).filter(
      (path) => !/\/i18n\/(?!en)[a-z]{2}\.ts$/.test(path),
    );
    assert.ok(paths.length > 0);
    assert.deepEqual(collisionsIn(new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]))), []);
  });

  it('collide with another export, and with what another module keeps to itself', () => {
    assert.deepEqual(collisions({ a: 'export const name = 1;', b: 'export class name {}' }), ['name: a, b']);
    assert.deepEqual(collisions({ a: 'export const name = 1;', b: 'type name = 1;' }), ['name: a, b']);
    assert.deepEqual(collisions({ a: 'const name = 1; export { name };', b: 'const [{ name }] = [];' }), [
      'name: a, b',
    ]);
  });

  it('may be the same in modules that keep them, in imports, re-exports and default exports', () => {
    assert.deepEqual(collisions({ a: 'const name = 1;', b: 'const name = 2;' }), []);
    assert.deepEqual(
      collisions({ a: 'export const name = 1;', b: "import { name } from 'a'; export { name } from 'a';" }),
      [],
    );
    assert.deepEqual(collisions({ a: 'export default function name() {}', b: 'export const name = 1;' }), []);
  });
});
