// Columns at which the fields and lists around a line begin.
import type { ScannedValue } from './value-place.js';
import { spaces, type YamlLine, type YamlMistake } from './yaml-lines.js';

/** Levels that a line closed. */
interface ClosedLevels {
  line: YamlLine;
  levels: readonly Level[];
  /** True if the line before has no value, so that this one may belong below it. */
  isAfterEmpty: boolean;
}

interface Level {
  column: number;
  isList: boolean;
}

/** Level with the line that began it, and the number of lines that begin at it. */
interface OpenLevel extends Level {
  line: YamlLine;
  count: number;
}

/** Fields and lists that are open at a line. */
export interface Outline {
  /** True after the first field or entry. */
  isBegun(): boolean;
  /** Tests if a line at a column goes on with an unquoted text. */
  continues(column: number): boolean;
  /** Returns the column of the last field or hyphen. */
  lastColumn(): number;
  /**
   * Adds a field, or the hyphen of an entry, whose value is read next; returns the mistake if none can stand there.
   * @param isFresh true directly after a hyphen
   */
  place(line: YamlLine, level: Level, isFresh: boolean): YamlMistake | undefined;
  /** Sets the kind of the value that was read. */
  end(kind: ScannedValue['kind']): void;
}

/** Creates an outline without fields. */
export function createOutline(): Outline {
  const levels: OpenLevel[] = [];
  let last = -1;
  let kind: ScannedValue['kind'] = 'empty';
  // Levels that the last line closed: a line that belongs to one of them shows that the last one is indented too little.
  let closed: ClosedLevels | undefined;

  /** Closes the levels inside one that has this column and kind; false if there is none. */
  const closeTo = (line: YamlLine, { column, isList }: Level): boolean => {
    const kept = levels.findLastIndex((level) => level.column === column && level.isList === isList);
    if (kept < 0 || levels.slice(kept + 1).some((level) => level.column < column)) return false;
    closed = { line, levels: levels.splice(kept + 1), isAfterEmpty: kind === 'empty' };
    const level = levels[kept];
    if (level) level.count++;
    return true;
  };

  return {
    isBegun: () => levels.length > 0,
    continues: (column) => kind === 'text' && column > last,
    lastColumn: () => last,
    place(line, level, isFresh) {
      const { column, isList } = level;
      const opens =
        kind === 'empty' && (column > last || (isList && column === last && !levels.at(-1)?.isList));
      if (isFresh || !levels.length || opens) {
        levels.push({ ...level, line, count: 1 });
        if (closed?.line !== line) closed = undefined;
      } else {
        const before = closed;
        if (!closeTo(line, level)) return levelMistake(line, level, levels, before);
      }
      last = column;
      kind = 'empty';
      return undefined;
    },
    end(read) {
      kind = read;
    },
  };
}

const isSame = (one: Level) => (other: Level) => one.column === other.column && one.isList === other.isList;

/** Describes a line that is indented as no other, by the nearest number of spaces that would do. */
function levelMistake(
  line: YamlLine,
  level: Level,
  levels: readonly OpenLevel[],
  closed: ClosedLevels | undefined,
): YamlMistake {
  const isBelow = closed?.isAfterEmpty && level.column > closed.line.indent;
  const inner = isBelow ? level : closed?.levels.some(isSame(level)) ? closed.levels.at(-1) : undefined;
  if (closed && inner) return misplaced(closed.line, inner);
  const odd = oddLevel(level.column, levels);
  if (odd) return misplaced(odd.level.line, { ...odd.level, column: odd.column });
  const columns = levels.filter(({ isList }) => isList === level.isList).map(({ column }) => column);
  const [nearest] = columns.sort((a, b) => Math.abs(a - level.column) - Math.abs(b - level.column));
  if (nearest !== undefined) return misplaced(line, { ...level, column: nearest });
  const message = level.isList
    ? 'an entry of a list cannot stand here; write the name of its field and a colon in the line above'
    : 'a field cannot stand here; begin it with a hyphen and a space, as the lines above';
  return { offset: line.offset + line.indent, message };
}

/**
 * Finds a level that only one line has, an odd number of spaces into the level around it, where an even one would let
 * the line at `column` belong to it: most files are indented by twos, so that the first line is the wrong one.
 */
function oddLevel(
  column: number,
  levels: readonly OpenLevel[],
): { level: OpenLevel; column: number } | undefined {
  const inner = levels.at(-1);
  if (!inner) return undefined;
  const at = levels.findIndex(({ line, count }) => count === 1 && line === inner.line);
  const level = levels[at];
  const base = levels[at - 1]?.column;
  if (!level || base === undefined) return undefined;
  const right = level.column + column - inner.column;
  return (level.column - base) % 2 !== 0 && (right - base) % 2 === 0 && right >= base
    ? { level, column: right }
    : undefined;
}

/** Creates the mistake of a line that should begin at the column of `level`. */
function misplaced({ offset, indent }: YamlLine, { column, isList }: Level): YamlMistake {
  const [what, others] = isList ? ['the hyphen of this entry', 'hyphens'] : ['this line', 'fields'];
  const message = `${what} has ${spaces(indent)} before it; give it ${column}, as the ${others} that it belongs with have`;
  return { offset: offset + indent, message };
}
