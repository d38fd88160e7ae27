// Warns the author of a page in the console, once for each message.

/** Messages that were already given. Empty ones count as given, so they never warn. */
const given = new Set<string | undefined>([undefined, '']);

/** Logs a message once. Ignores an empty message. */
export function warn(message: string | undefined): void {
  if (given.has(message)) return;
  given.add(message);
  console.warn(`ship-or-skip: ${message}`);
}
