// Entry of the CDN file ship-embed.js, for pages with our embed pages: sets the height of each `<iframe data-ship-embed>` to the
// one that its page posts. Ignores messages of other frames, other origins or another form, and never throws.

/** Limits in CSS pixels, so that an embed page can neither vanish nor fill the page around it. */
const minHeight = 40;
const maxHeight = 4_000;

const frames = () => document.querySelectorAll<HTMLIFrameElement>('iframe[data-ship-embed]');

/** Returns the origin of messages from the page of a frame; `null` as text if a sandbox removes it. */
const frameOrigin = ({ sandbox, src }: HTMLIFrameElement) =>
  sandbox.length > 0 && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src).origin;

addEventListener('message', ({ data, source, origin }) => {
  try {
    const { type, version, height } = data as Partial<Record<string, unknown>>;
    if (type !== 'ship-or-skip:resize' || version !== 1 || !Number.isFinite(height)) return;
    for (const frame of frames())
      if (frame.contentWindow === source && frameOrigin(frame) === origin) {
        // With the page's `* { box-sizing: border-box }`, a border would reduce the content height.
        frame.style.boxSizing = 'content-box';
        frame.style.height = `${Math.min(Math.max(height as number, minHeight), maxHeight)}px`;
      }
  } catch {
    // A message of unknown form from anyone, or a frame with an invalid URL.
  }
});

// Ask pages that posted their height before this script ran; the others post when they load.
for (const frame of frames()) frame.contentWindow?.postMessage({ type: 'ship-or-skip:ask', version: 1 }, '*');

export {};
