// Issues that a public validator finds in a page's structured data: Google's rules for rich results, and schema.org's
// vocabulary. Nothing is fetched: the vocabulary is read from schema-dts, which is generated from it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Validator } from '@adobe/structured-data-validator/src/validator.js';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import ts from 'typescript';

/** Every issue of a page, warnings too, as one line each: `ERROR Review: Required attribute "author" is missing`. */
export async function issuesIn(html) {
  const found = new WebAutoExtractor({ addLocation: true }).parse(html);
  const issues = await new Validator(vocabulary).validate(found);
  return issues.map(({ severity, issueMessage, path = [] }) => {
    const { type, property } = path.at(-1) ?? {};
    return `${severity} ${type ?? property ?? 'page'}: ${issueMessage}`;
  });
}

const vocabulary = vocabularyIn(
  readFileSync(
    createRequire(import.meta.url)
      .resolve('schema-dts')
      .replace(/\.js$/, '.d.ts'),
    'utf8',
  ),
);

/** Classes and properties as schema.org publishes them, from declarations: `interface ReviewBase extends CreativeWorkBase`. */
function vocabularyIn(text) {
  const classes = new Map();
  const properties = new Map();
  const reference = (name) => ({ '@id': `schema:${name}` });
  ts.createSourceFile('schema.d.ts', text, ts.ScriptTarget.Latest).forEachChild((node) => {
    const [, name] = (ts.isInterfaceDeclaration(node) && /^(\w+)(?:Base|Leaf)$/.exec(node.name.text)) || [];
    if (!name) return;
    const above = (node.heritageClauses ?? [])
      .flatMap(({ types }) => types.map(({ expression }) => /^(\w+)Base$/.exec(expression.text)?.[1]))
      .filter((parent) => parent && parent !== name);
    classes.set(name, new Set([...(classes.get(name) ?? []), ...above]));
    for (const { name: property } of node.members)
      if (property && !property.text.startsWith('@'))
        properties.set(property.text, [...(properties.get(property.text) ?? []), reference(name)]);
  });
  return {
    '@graph': [
      ...[...classes].map(([name, above]) => ({
        '@id': `schema:${name}`,
        '@type': 'rdfs:Class',
        'rdfs:subClassOf': [...above].map(reference),
      })),
      ...[...properties].map(([name, domain]) => ({
        '@id': `schema:${name}`,
        '@type': 'rdf:Property',
        'schema:domainIncludes': domain,
      })),
    ],
  };
}
