// The package's entries, and the names that each exports, as TypeScript reads the built declarations.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { code, fact, type Section } from './section.js';

type Target = string | { types?: string; default?: string };

const { exports, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, Target>;
  bin: Record<string, string>;
};
/** Its interfaces repeat the attributes and events of the elements. */
const isGenerated = (entry: string) => entry === './jsx';

const typesOf = (target: Target) => (typeof target === 'string' ? undefined : target.types);
const filesOf = (target: Target) => (typeof target === 'string' ? [target] : Object.values(target));

const kinds: [ts.SymbolFlags, string][] = [
  [ts.SymbolFlags.Class, 'class'],
  [ts.SymbolFlags.Function, 'function'],
  [ts.SymbolFlags.Interface, 'interface'],
  [ts.SymbolFlags.TypeAlias, 'type'],
  [ts.SymbolFlags.Variable, 'constant'],
];
const kindOf = (symbol: ts.Symbol) => kinds.find(([flag]) => symbol.flags & flag)?.[1] ?? 'name';

const printer = ts.createPrinter({ removeComments: true });
const print = (node: ts.Node | undefined) =>
  node ? printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()) : 'unknown';

/** A function's parameters and result. A parameter that is taken apart has no name of its own. */
function signature({ parameters, type }: ts.SignatureDeclarationBase): string {
  const list = parameters.map((each) => {
    const name = ts.isIdentifier(each.name) ? each.name.text : 'options';
    return `${each.dotDotDotToken ? '...' : ''}${name}${each.questionToken ? '?' : ''}: ${print(each.type)}`;
  });
  return `(${list.join(', ')}) => ${print(type)}`;
}

const memberFact = (member: ts.Declaration, isAsked: boolean) => {
  if (!ts.isPropertySignature(member) && !ts.isMethodSignature(member)) return fact('member', print(member));
  const type = ts.isMethodSignature(member) ? signature(member) : print(member.type);
  const presence = member.questionToken ? 'optional' : isAsked && 'required';
  return fact('member', member.name.getText(), code(type), presence);
};

/** The types of this package that a declaration names. */
function typesNamedIn(declaration: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  const names: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) names.push(node.typeName);
    if (ts.isExpressionWithTypeArguments(node)) names.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return names
    .map((name) => checker.getSymbolAtLocation(name))
    .filter((symbol) => symbol !== undefined)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter((symbol) => !(symbol.flags & ts.SymbolFlags.TypeParameter))
    .filter(
      (symbol) => !/node_modules/.test(symbol.declarations?.[0]?.getSourceFile().fileName ?? 'node_modules'),
    );
}

/** The facts of a type: its members, or what it stands for. Of an option that is added, a caller has to know. */
function typeFacts(symbol: ts.Symbol, checker: ts.TypeChecker): string[] {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration) return [];
  if (ts.isTypeAliasDeclaration(declaration)) return [fact('is', symbol.name, code(print(declaration.type)))];
  const isAsked = symbol.name.endsWith('Options');
  return checker
    .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
    .flatMap((member) => member.declarations?.slice(0, 1) ?? [])
    .map((member) => memberFact(member, isAsked));
}

export function exportsSection(): Section {
  const entries = Object.entries(exports);
  const paths = entries.flatMap(([, target]) => typesOf(target) ?? []).map((path) => resolve(path));
  const program = ts.createProgram(paths, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    skipLibCheck: true,
    strict: true,
  });
  const checker = program.getTypeChecker();
  /** Types that an entry above has listed. */
  const listed = new Set<ts.Symbol>();

  const entrySection = (entry: string, path: string): Section => {
    const source = program.getSourceFile(resolve(path));
    const module = source && checker.getSymbolAtLocation(source);
    const exported = (module ? checker.getExportsOfModule(module) : [])
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    const inDetail = new Set(
      isGenerated(entry) ? [] : exported.filter((symbol) => !(symbol.flags & ts.SymbolFlags.Class)),
    );
    for (const symbol of inDetail)
      for (const declaration of symbol.declarations ?? [])
        typesNamedIn(declaration, checker).forEach((named) => {
          if (!(named.flags & ts.SymbolFlags.Class)) inDetail.add(named);
        });
    const details = [...inDetail]
      .filter((symbol) => !listed.has(symbol) && symbol.flags & ts.SymbolFlags.Type)
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    details.forEach((symbol) => listed.add(symbol));
    return {
      title: `Names of ${entry}`,
      facts: [
        ...exported.map((symbol) => {
          const signatures = symbol.declarations?.filter(ts.isFunctionDeclaration).map(signature) ?? [];
          return fact(kindOf(symbol), symbol.name, ...signatures.map(code));
        }),
      ],
      sections: details.map((symbol) => ({
        title: `${symbol.name} (${entry})`,
        facts: typeFacts(symbol, checker),
      })),
    };
  };

  return {
    title: 'Package',
    facts: [
      ...Object.entries(bin).map(([name, file]) => fact('command', name, code(file))),
      ...entries.map(([entry, target]) => fact('entry', entry, ...filesOf(target).map(code))),
    ],
    sections: entries.flatMap(([entry, target]) => {
      const path = typesOf(target);
      return path === undefined ? [] : [entrySection(entry, path)];
    }),
  };
}
