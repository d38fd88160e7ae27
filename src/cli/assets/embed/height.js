// Tells the page around an embedded one how high that is, whenever it changes and when asked. To any page: whoever may
// show this one may know its height, and nothing else is said.
if (parent !== window) {
  const root = document.documentElement;
  const tell = () =>
    parent.postMessage(
      { type: 'ship-or-skip:resize', version: 1, height: Math.ceil(root.getBoundingClientRect().height) },
      '*',
    );
  new ResizeObserver(tell).observe(root);
  // Browsers do not draw what is out of sight, and what is not drawn is not observed.
  addEventListener('load', tell);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.type === 'ship-or-skip:ask') tell();
  });
}
