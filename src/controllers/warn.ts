// What the page's author is told, in the console, each thing once however many elements would say it.

/** Nothing counts as said. */
const said = new Set<string | undefined>([undefined, '']);

/** One console warning for one message; none for none. */
export function warn(message: string | undefined): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`ship-or-skip: ${message}`);
}
