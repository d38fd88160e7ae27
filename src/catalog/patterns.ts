// Patterns of slugs and language tags, used by both schema and reader.

/** Slug of a tool or reviewer: `claw-code`. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
