// What a slug and a language tag look like, for the schema and the reader alike.

/** A tool's or reviewer's name in URLs: `claw-code`. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The shape of a language tag (BCP 47) that `Intl` accepts without throwing: `pt`, `pt-BR`, `zh-Hans-CN`. */
export const langPattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-\d{3})?$/i;
