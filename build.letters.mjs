// Which letter each short name gets, in a finished CDN file. Any minifier makes names short; gzip gains where a name is
// the one that already stood between the same neighbours. So this tries for each name the letters that would make a
// longer repetition, and keeps what makes the file smaller; at first also what makes it a little larger, because better
// letters may lie behind (simulated annealing). Same file in, same file out: its dice fall the same each time.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { Linter } from 'eslint';

const single = 'etiarsnoldchpmgufvbwykx_zSjANMCFTLEORPBDqUZGIHVJKWQXY';
const wordCharacter = /[\w$]/;

/** How often all names are gone through, and how many letters are then tried for each. */
const rounds = 14;
const tries = 5;
/** How many bytes more are taken on average, in the first round; in the last one none. */
const warmth = 0.8;
/** The same afterwards, for what is left to find. */
const finish = { rounds: 3, tries: 16 };
/** Where the dice begin; found by trying, as luck is worth 20 bytes. */
const start = 2;

/** What stands for a name that build.names.mjs made short, until its letter is chosen here. */
export const placeholder = (kind, index) => `zz${kind}${index}zz`;
const placeholders = /zz([a-z]+)\d+zz/g;

/** `code` with the letters for which it is smallest after gzip, as far as the tries go; on a thread of its own. */
export const chooseLetters = (code) =>
  new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url), { workerData: { code } }).on('message', resolve).on('error', reject);
  });

function tryLetters(code) {
  const text = textOf(code);
  const { symbols } = text;
  giveFirstLetters(symbols);
  let written = text.write();
  let size = sizeOf(written);
  const frequent = [...symbols].sort((a, b) => b.spots - a.spots);
  const chance = dice();
  for (let round = 0; round < rounds + finish.rounds; round++) {
    const warm = Math.max(warmth * (1 - round / (rounds - 1)), 0);
    const most = round < rounds ? tries : finish.tries;
    for (const symbol of frequent) {
      const letters = likelyLetters(symbol, written, text, measures[round % measures.length], most);
      const others = letters.map((letter) => writtenWith(symbol, letter, text));
      const sizes = others.map(sizeOf);
      const best = sizes.indexOf(Math.min(...sizes));
      if (sizes[best] - size > -Math.log(chance()) * warm || best < 0) continue;
      rename(symbol, letters[best]);
      [written, size] = [others[best], sizes[best]];
    }
  }
  if (meaningOf(textOf(written)) !== meaningOf(text)) throw new Error('A name means something else now.');
  return written;
}

/** Numbers between 0 and 1 as by chance, but always the same. */
function dice() {
  let last = start;
  return () => (last = (last * 48271) % 2147483647) / 2147483647;
}

const sizeOf = (text) => gzipSync(text, { level: 9 }).length;

/** What `text` would be if `symbol` were called `letter`. */
function writtenWith(symbol, letter, text) {
  const undo = rename(symbol, letter);
  const written = text.write();
  undo();
  return written;
}

/** Which of all names are the same one, in the order of the file. */
const meaningOf = ({ order }) => {
  const numbers = new Map();
  const own = order.filter(({ kind }) => kind === 'variable' || kind === 'private');
  return own.map((symbol) => numbers.get(symbol) ?? numbers.set(symbol, numbers.size).size).join();
};

/**
 * Every name that may be another: variables, private members, placeholders. `clashes` are those of a name's symbols
 * that have to differ from it.
 */
function textOf(code) {
  const { ast, scopeManager } = parsed(code);
  const at = new Map();
  const symbols = [
    ...variablesIn(scopeManager, at),
    ...privateNamesIn(ast, scopeManager, at),
    ...shortNamesIn(code, at),
  ];
  const places = [...at].sort(([a], [b]) => a - b);
  const order = places.map(([, symbol]) => symbol);
  let end = 0;
  const between = places.map(([start, { name }]) => {
    const text = code.slice(end, start);
    end = start + name.length;
    return text;
  });
  const rest = code.slice(end);
  return {
    symbols,
    order,
    write: () => order.map(({ name }, index) => between[index] + name).join('') + rest,
    /** Where `symbol` stands in what is written. */
    find(symbol) {
      const found = [];
      let length = 0;
      order.forEach((each, index) => {
        length += between[index].length;
        if (each === symbol) found.push(length);
        length += each.name.length;
      });
      return found;
    },
  };
}

function parsed(code) {
  let found;
  const look = {
    create(context) {
      found = context.sourceCode;
      const message = 'The name of a variable is that of a property, too.';
      return { 'Property[shorthand=true]': (node) => context.report({ node, message }) };
    },
  };
  const [problem] = new Linter().verify(code, {
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    plugins: { own: { rules: { look } } },
    rules: { 'own/look': 'error' },
  });
  if (problem) throw new Error(`${problem.message} (${problem.line}:${problem.column})`);
  return found;
}

const makeSymbol = (kind, name) => ({
  kind,
  name,
  spots: 0,
  clashes: new Set(),
});

function put(symbol, start, at) {
  if (at.get(start) !== symbol) symbol.spots++;
  at.set(start, symbol);
}

function clash(symbol, other) {
  if (symbol === other) return;
  symbol.clashes.add(other);
  other.clashes.add(symbol);
}

function variablesIn({ scopes }, at) {
  const homes = new Map();
  const uses = [];
  for (const scope of scopes)
    for (const { name, defs, identifiers, references } of scope.variables) {
      if (defs.length === 0) continue;
      // A class is known inside itself and around: two variables, one name.
      const symbol = at.get(identifiers[0].range[0]) ?? makeSymbol('variable', name);
      homes.set(symbol, [...(homes.get(symbol) ?? []), scope]);
      for (const { range } of identifiers) put(symbol, range[0], at);
      for (const { identifier, from } of references) {
        put(symbol, identifier.range[0], at);
        uses.push([symbol, from]);
      }
    }
  // Two names clash where one is declared and the other is used there or further inside.
  const known = new Map(scopes.map((scope) => [scope, new Set()]));
  for (const [symbol, home] of homes) for (const scope of home) known.get(scope).add(symbol);
  for (const [symbol, from] of uses)
    for (let scope = from; scope; scope = homes.get(symbol).includes(scope) ? null : scope.upper)
      known.get(scope).add(symbol);
  for (const [symbol, home] of homes)
    for (const scope of home) for (const other of known.get(scope)) clash(symbol, other);
  return homes.keys();
}

function privateNamesIn({ tokens }, { scopes }, at) {
  const classes = scopes.filter(({ type }) => type === 'class').map(({ block }) => block.range);
  const all = new Map();
  for (const { type, value, range } of tokens) {
    if (type !== 'PrivateIdentifier') continue;
    const [start, end] = range;
    const home = classes.filter((around) => around[0] < start && end < around[1]).at(-1);
    const symbol = all.get(`${home}${value}`) ?? makeSymbol('private', value.replace('#', ''));
    all.set(`${home}${value}`, symbol);
    symbol.home = home;
    put(symbol, end - symbol.name.length, at);
  }
  for (const symbol of all.values())
    for (const other of all.values()) if (symbol.home === other.home) clash(symbol, other);
  return all.values();
}

function shortNamesIn(code, at) {
  const all = new Map();
  for (const { 0: name, 1: kind, index } of code.matchAll(placeholders)) {
    const symbol = all.get(name) ?? makeSymbol(kind, name);
    all.set(name, symbol);
    put(symbol, index, at);
  }
  for (const symbol of all.values())
    for (const other of all.values()) if (symbol.kind === other.kind) clash(symbol, other);
  return all.values();
}

/** Placeholders begin with a letter each, the most frequent with the one that is most frequent in code. */
function giveFirstLetters(symbols) {
  const counts = new Map();
  for (const symbol of symbols
    .filter(({ name }) => name.match(placeholders))
    .sort((a, b) => b.spots - a.spots)) {
    const index = counts.get(symbol.kind) ?? 0;
    counts.set(symbol.kind, index + 1);
    symbol.name = single[index] ?? `a${single[index - single.length]}`;
  }
}

/** What a repetition of so many characters before and after a name is worth: by turns, as each finds what others miss. */
const measures = [
  (before, after) => Math.min(before, 4) + Math.min(after, 4),
  (before, after) => (before + after) ** 2,
  (before, after) => before + after,
  (before, after) => Math.min(before, 4) + after,
];

/** The `most` letters that would repeat most of what stands around `symbol`, the best first. */
function likelyLetters(symbol, written, text, measure, most) {
  const scores = new Map();
  for (const start of text.find(symbol)) {
    const end = start + symbol.name.length;
    const longest = new Map();
    const look = (index) => {
      const letter = written[index];
      if (
        !single.includes(letter) ||
        wordCharacter.test(written[index - 1]) ||
        wordCharacter.test(written[index + 1])
      )
        return;
      let before = 0;
      while (before < 8 && written[index - 1 - before] === written[start - 1 - before]) before++;
      let after = 0;
      while (after < 8 && written[index + 1 + after] === written[end + after]) after++;
      longest.set(letter, Math.max(longest.get(letter) ?? 0, measure(before, after)));
    };
    const [left, right] = [written.slice(start - 2, start), written.slice(end, end + 2)];
    for (let at = written.indexOf(left); at >= 0; at = written.indexOf(left, at + 1)) look(at + 2);
    for (let at = written.indexOf(right); at >= 0; at = written.indexOf(right, at + 1)) look(at - 1);
    for (const [letter, score] of longest) scores.set(letter, (scores.get(letter) ?? 0) + score);
  }
  scores.delete(symbol.name);
  const sorted = [...scores].sort(([, a], [, b]) => b - a);
  return sorted.slice(0, most).map(([letter]) => letter);
}

/** Gives `symbol` another name, and the old one to those who have the new one and would clash, and so on. */
function rename(symbol, name) {
  const old = symbol.name;
  const swapped = new Set([symbol]);
  for (const each of swapped)
    for (const other of each.clashes) if (other.name === (each.name === old ? name : old)) swapped.add(other);
  const swap = () => {
    for (const each of swapped) each.name = each.name === old ? name : old;
  };
  swap();
  return swap;
}

if (!isMainThread && workerData?.code) parentPort.postMessage(tryLetters(workerData.code));
