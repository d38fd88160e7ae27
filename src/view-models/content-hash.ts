// Hash of a view model. A prerendered page contains it, so that an element can tell whether the content is still current.

/**
 * Returns a hash of 32 bits in base 36, equal for equal view models.
 * @param origin origin of the page, such as `https://docs.example`, which is removed from URLs before hashing, because
 * prerendering does not know the origin from which a page will be served
 */
export function contentHash(viewModel: unknown, origin: string): string {
  const json = JSON.stringify([viewModel]);
  let hash = 0;
  for (const letter of json.replaceAll(origin, '')) hash = (hash * 65599) ^ letter.charCodeAt(0);
  return hash.toString(36);
}
