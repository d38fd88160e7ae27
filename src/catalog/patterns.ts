// The pattern of a slug, for the schema and the reader alike.

/** A tool's or reviewer's name in URLs: `claw-code`. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
