// Columns at which the fields and lists around a line begin.
import type { ScannedValue } from './value-place.js';
import { spaces, type YamlLine, type YamlMistake } from './yaml-lines.js';

interface Level {
  column: number;
  isList: boolean;
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
  const levels: Level[] = [];
  let last = -1;
  let kind: ScannedValue['kind'] = 'empty';
  // Levels that the last line closed: a line that belongs to one of them shows that the last one is indented too little.
  let closed: { line: YamlLine; levels: Level[] } | undefined;

  /** Closes the levels inside one that has this column and kind; false if there is none. */
  const closeTo = (line: YamlLine, { column, isList }: Level): boolean => {
    const kept = levels.findLastIndex((level) => level.column === column && level.isList === isList);
    if (kept < 0 || levels.slice(kept + 1).some((level) => level.column < column)) return false;
    closed = { line, levels: levels.splice(kept + 1) };
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
      if (isFresh || !levels.length || opens) levels.push(level);
      else {
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
  levels: readonly Level[],
  closed: { line: YamlLine; levels: readonly Level[] } | undefined,
): YamlMistake {
  const inner = closed?.levels.at(-1);
  if (closed && inner && closed.levels.some(isSame(level)))
    return {
      offset: closed.line.offset + closed.line.indent,
      message: spacesMessage(closed.line.indent, inner),
    };
  const offset = line.offset + line.indent;
  const columns = levels.filter(({ isList }) => isList === level.isList).map(({ column }) => column);
  const [nearest] = columns.sort((a, b) => Math.abs(a - level.column) - Math.abs(b - level.column));
  if (nearest !== undefined)
    return { offset, message: spacesMessage(level.column, { ...level, column: nearest }) };
  const message = level.isList
    ? 'an entry of a list cannot stand here; write the name of its field and a colon in the line above'
    : 'a field cannot stand here; begin it with a hyphen and a space, as the lines above';
  return { offset, message };
}

const spacesMessage = (found: number, { column, isList }: Level) =>
  `${isList ? 'the hyphen of this entry' : 'this line'} has ${spaces(found)} before it; give it ${column}, as the ${isList ? 'hyphens' : 'fields'} that it belongs with have`;
