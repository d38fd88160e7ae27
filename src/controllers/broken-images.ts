// Marks images that failed: Chromium and Firefox give them no width by themselves, WebKit draws a broken one.

/** Marks the images in a root that failed, until they load: what they stand before takes their place. */
export function markBrokenImages(root: Node & ParentNode): void {
  const mark = ({ target, type }: Event) => {
    // Images of the author's own stand in a slot.
    if (root.contains(target as Element))
      (target as Element).toggleAttribute('data-broken', type === 'error');
  };
  // Neither event bubbles.
  root.addEventListener('error', mark, true);
  root.addEventListener('load', mark, true);
  // Prerendered ones may have failed before.
  root.querySelectorAll('img').forEach((image) => {
    if (image.complete && !image.naturalWidth) image.toggleAttribute('data-broken', true);
  });
}
