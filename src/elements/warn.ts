// What the page's author is told, in the console, each thing once however many elements would say it.

const said = new Set<string>();

/** One console warning for one message. */
export function warn(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`ship-or-skip: ${message}`);
}
