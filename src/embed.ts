// Entry of the CDN file ship-embed.js, for pages with our embed pages: sets the height of each `<iframe data-ship-embed>` to the
// one that its page posts. Ignores messages of other frames or another form, and never throws. The origin is not compared: the
// page of a frame may have redirected to another one, and all that it can change is the height of its own frame.

/** Limits in CSS pixels, so that an embed page can neither vanish nor fill the page around it. */
const minHeight = 40;
const maxHeight = 4_000;

const frames = () => document.querySelectorAll<HTMLIFrameElement>('iframe[data-ship-embed]');

addEventListener('message', ({ data, source }) => {
  try {
    const { type, version, height } = data as Partial<Record<string, unknown>>;
    if (type !== 'ship-or-skip:resize' || version !== 1 || !Number.isFinite(height)) return;
    // A frame without a width, such as one in a hidden tab, has nothing to measure.

    for (const frame of frames())
      if (frame.contentWindow === source && frame.clientWidth > 0) {
        // With the page's `* { box-sizing: border-box }`, a border would reduce the content height.
        frame.style.boxSizing = 'content-box';
        frame.style.height = `${Math.min(Math.max(height as number, minHeight), maxHeight)}px`;
      }
  } catch {
    // A message of unknown form from anyone.
  }
});

// Ask pages that posted their height before this script ran; the others post when they load.
for (const frame of frames()) frame.contentWindow?.postMessage({ type: 'ship-or-skip:ask', version: 1 }, '*');

export {};
