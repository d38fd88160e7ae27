// Writes the types of src/catalog/schema.ts out in full, so that an installed package needs no zod: neither to
// run (dist/catalog/schema.js is dropped) nor to compile against (dist/catalog/schema.d.ts names plain types).
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import ts from 'typescript';

const source = 'src/catalog/schema.ts';
const built = 'dist/catalog/schema';

export async function expandSchemaTypes() {
  if (!existsSync(source)) return;
  writeFileSync(
    `${built}.d.ts`,
    await format(plainTypes(source), { parser: 'typescript', singleQuote: true }),
  );
  for (const end of ['.js', '.js.map']) rmSync(built + end, { force: true });
  refuseZod();
}

/** How the npm files are compiled. */
export function buildOptions() {
  const { config } = ts.readConfigFile('tsconfig.build.json', ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, '.').options;
}

/** A file's exported types, those that zod infers written out; what they say of other files of ours stays. */
export function plainTypes(source) {
  const program = ts.createProgram([source], buildOptions());
  const checker = program.getTypeChecker();
  const { NoTruncation, InTypeAlias, UseSingleQuotesForStringLiteralType } = ts.TypeFormatFlags;
  const flags = NoTruncation | InTypeAlias | UseSingleQuotesForStringLiteralType;

  const lines = program.getSourceFile(source).statements.flatMap((node) => {
    if (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
      return [node.getText()];
    const exported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    if (ts.isInterfaceDeclaration(node)) return [node.getText()];
    if (!ts.isTypeAliasDeclaration(node)) return [];
    const type = checker.getTypeAtLocation(node.name);
    return [`${commentOf(node)}export type ${node.name.text} = ${checker.typeToString(type, node, flags)};`];
  });
  return lines.join('\n') + '\nexport {};\n';
}

function commentOf(node) {
  const text = node.getFullText().slice(0, node.getStart() - node.getFullStart());
  return text.includes('/**') ? text.slice(text.lastIndexOf('/**')) : '';
}

/** Nothing in dist/ may import zod, or the schema's values, which are not there. */
function refuseZod() {
  const files = readdirSync('dist', { recursive: true }).filter((file) => /\.(js|d\.ts)$/.test(file));
  for (const file of files) {
    const text = readFileSync(join('dist', file), 'utf8');
    const wrong = file.endsWith('.js')
      ? /['"](zod|[^'"]*\/schema\.js)['"]/
      : /['"]zod|\bz\.|\bZod[A-Z]|\$Zod/;
    const found = wrong.exec(text);
    if (found) throw new Error(`dist/${file} leans on zod (${found[0]}): import types only from ${source}`);
  }
}
