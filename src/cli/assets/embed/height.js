// Sends the height of an embed page to the page around it, on every change and on request. Any page may receive it: the
// message has the height and nothing else.
if (parent !== window) {
  const root = document.documentElement;
  const sendHeight = () => {
    const { width, height } = root.getBoundingClientRect();
    // A frame that is not displayed, as in a hidden tab, has no height yet.
    if (width > 0)
      parent.postMessage({ type: 'ship-or-skip:resize', version: 1, height: Math.ceil(height) }, '*');
  };
  new ResizeObserver(sendHeight).observe(root);
  // A ResizeObserver is silent while the frame is out of sight and not rendered.
  addEventListener('load', sendHeight);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.type === 'ship-or-skip:ask') sendHeight();
  });
}
