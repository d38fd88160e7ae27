// Joins parts of a line of plain text by a sign instead of grammar, so that it works in every language.

/** Separator between two parts of a line. */
export const separator = ' · ';

/** Joins the parts that are not empty by the separator. */
export const joinParts = (parts: readonly (string | undefined)[]): string =>
  parts.filter(Boolean).join(separator);
