// Warnings for the page's author: each once, however many elements would give it.

/** No message needs no warning. */
const given = new Set<string | undefined>([undefined, '']);

/** Warns in the console, if there is a message that has not been given before. */
export function warn(message: string | undefined): void {
  if (given.has(message)) return;
  given.add(message);
  console.warn(`ship-or-skip: ${message}`);
}
