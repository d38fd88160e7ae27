// Parts of a plain text in one line, joined without grammar so that every language can be joined alike.

/** The separator of two parts in one line. */
export const separator = ' · ';

/** The parts that are not empty, joined by the separator. */
export const joinParts = (parts: readonly (string | undefined)[]): string =>
  parts.filter(Boolean).join(separator);
