// Whether two sets of facts say the same, told by a short text: what a prerendered page keeps of the facts it shows.

/**
 * A short text that is the same for facts that say the same; 32 bits, in base 36.
 * @param origin the page's own, such as `https://docs.example`; URLs of it count without, because a page that is
 * prerendered does not know where it will be
 */
export function contentHash(viewModel: unknown, origin: string): string {
  const said = JSON.stringify([viewModel]);
  let hash = 0;
  for (const letter of said.replaceAll(origin, '')) hash = (hash * 65599) ^ letter.charCodeAt(0);
  return hash.toString(36);
}
