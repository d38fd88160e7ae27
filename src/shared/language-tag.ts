// Language tags (BCP 47).

/** The shape of a language tag (BCP 47) that `Intl` accepts without throwing: `pt`, `pt-BR`, `zh-Hans-CN`. */
export const langPattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-\d{3})?$/i;
