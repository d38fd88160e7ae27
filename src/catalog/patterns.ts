// Patterns of slugs and language tags, used by both schema and reader.

/** Slug of a tool or reviewer: `claw-code`. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Language tag (BCP 47) that `Intl` accepts without throwing: `pt`, `pt-BR`, `zh-Hans-CN`. */
export const langPattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-\d{3})?$/i;
