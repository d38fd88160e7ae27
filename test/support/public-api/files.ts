// The addresses that pages and programs know: CDN files, schemas, and the names of our own that pages write or hear.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { fact, type Section } from './section.js';

const found = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([match]) => match))].sort();
const read = (path: string) => readFileSync(path, 'utf8');
const files = (pattern: string) => globSync(pattern).sort();

/** The tags that the loader knows; the files it fetches for them have a hash in their names. */
export const loaderTags = (): string[] =>
  [...read('dist/cdn/loader.js').matchAll(/["'`]?([\w-]+)["'`]?:\[["'`]parts\//g)].map(([, tag = '']) => tag);

export const cdnSection = (): Section => ({
  title: 'CDN files',
  facts: [
    ...files('dist/cdn/{*.js,i18n/*.js}').map((path) => fact('file', path)),
    ...loaderTags()
      .sort()
      .map((tag) => fact('the loader knows', tag)),
  ],
});

interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema;
  anyOf?: JsonSchema[];
  type?: string;
}

/**
 * The fields of a schema, with those of what is inside them: `reviews[].score`.
 * @param isGiven false inside a field that may be left out: nobody has to give what it requires
 */
function fieldFacts(schema: JsonSchema, root: JsonSchema, at = '', isGiven = true): string[] {
  const definition = schema.$ref ? root.$defs?.[schema.$ref.replace('#/$defs/', '')] : undefined;
  const inside = (item: JsonSchema | undefined, step: string) =>
    item ? fieldFacts(item, root, `${at.replace(/\.$/, '')}${step}.`, isGiven) : [];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
      const isRequired = schema.required?.includes(name) ?? false;
      const presence = isRequired && (isGiven ? 'required' : 'required inside');
      return [
        fact('field', at + name, field.type, presence),
        ...fieldFacts(field, root, `${at}${name}.`, isGiven && isRequired),
      ];
    }),
    ...inside(schema.items, '[]'),
    ...inside(schema.additionalProperties, '[name]'),
    ...(schema.anyOf ?? []).flatMap((each) => fieldFacts(each, root, at, false)),
    ...(definition ? fieldFacts(definition, root, at, isGiven) : []),
  ];
}

export const schemaSection = (): Section => ({
  title: 'JSON Schemas',
  sections: files('dist/schema/**/*.json').map((path) => {
    const schema = JSON.parse(read(path)) as JsonSchema;
    return { title: path, facts: [...new Set(fieldFacts(schema, schema))].sort() };
  }),
});

/** Names that stand in pages or in a reader's browser. The built files have them as plain text. */
export const namesSection = (): Section => {
  const scripts = files('dist/cdn/**/*.js').map(read).join('\n');
  const embed = read('dist/cdn/ship-embed.js');
  return {
    title: 'Names in pages and browsers',
    facts: [
      ...found(embed, /ship-or-skip:\w+/g).map((name) => fact('message of an embedded page', name)),
      ...found(scripts, /(?<=link\[rel~=\\?["'])[\w-]+/g).map((name) => fact('link rel', name)),
      ...found(scripts, /application\/ship-[\w+-]+/g).map((name) => fact('script type', name)),
      ...found(scripts, /(?<=(?:script|iframe)\[)data-[\w-]+/g).map((name) => fact('attribute', name)),
      ...found(scripts, /(?<=["'`])ship-or-skip\/[\w-]+\//g).map((name) => fact('storage key', `${name}…`)),
      ...found(scripts, /(?<=caches\.open\(["'`])[\w-]+/g).map((name) => fact('cache', name)),
    ],
  };
};
