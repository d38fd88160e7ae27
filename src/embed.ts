// The receiver, for pages that frame ours: gives each `<iframe data-ship-embed>` the height that its page tells. Whatever
// else arrives is left alone: messages of other frames, of other origins, of another form. It never throws.

/** In CSS pixels: no page is lower, and none may take more of the page around it. */
const least = 40;
const most = 4_000;

const frames = () => document.querySelectorAll<HTMLIFrameElement>('iframe[data-ship-embed]');

/** What messages of a frame's own page bear as their origin: none where a sandbox takes it away. */
const originOf = ({ sandbox, src }: HTMLIFrameElement) =>
  sandbox.length > 0 && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src).origin;

addEventListener('message', ({ data, source, origin }) => {
  try {
    const { type, version, height } = data as Partial<Record<string, unknown>>;
    if (type !== 'ship-or-skip:resize' || version !== 1 || !Number.isFinite(height)) return;
    for (const frame of frames())
      if (frame.contentWindow === source && originOf(frame) === origin) {
        // Where a page says `* { box-sizing: border-box }`, a border would take from the height.
        frame.style.boxSizing = 'content-box';
        frame.style.height = `${Math.min(Math.max(height as number, least), most)}px`;
      }
  } catch {
    // A message of anybody's, in any form; or a frame whose address is none.
  }
});

// Those that told theirs before this was there tell it again; the others will when they are loaded.
for (const frame of frames()) frame.contentWindow?.postMessage({ type: 'ship-or-skip:ask', version: 1 }, '*');

export {};
