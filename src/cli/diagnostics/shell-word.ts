// Paths in printed commands, so that the commands can be pasted.

/** Quotes a path or URL for a shell, where it has spaces or other letters that a shell reads differently. */
export const shellWord = (text: string): string =>
  /^[\w./\\:@%+~=,-]+$/.test(text) ? text : `"${text.replaceAll(/["$`]/g, '\\$&')}"`;
