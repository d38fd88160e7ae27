// Resizing of embed frames: a frame gets the height that its own page posts; all other messages are ignored.
import { expect, fixtureSync } from '@open-wc/testing';

/** Page that posts to its parent whatever the parent asks for. */
const page =
  '<!doctype html><title>Frame</title><script>onmessage=({data})=>{' +
  'if(data.type==="ship-or-skip:ask")asked=(globalThis.asked||0)+1;' +
  'if("say" in data)parent.postMessage(data.say,"*");' +
  'if(data.count)parent.postMessage({asked:globalThis.asked||0},"*")}</script>';
const url = (key = '') =>
  `/answers/${key}?type=${encodeURIComponent('text/html')}&body=${encodeURIComponent(page)}`;
const height = (value: unknown) => ({ type: 'ship-or-skip:resize', version: 1, height: value });

/** A frame that has loaded. */
async function framed(attributes: string): Promise<HTMLIFrameElement> {
  const place = fixtureSync<HTMLElement>(`<div><iframe height="200" ${attributes}></iframe></div>`);
  const frame = place.querySelector('iframe')!;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = url();
  await loaded;
  return frame;
}

/** Makes a frame post a message, and waits until it arrives. */
async function say(frame: HTMLIFrameElement, said: unknown): Promise<void> {
  const { contentWindow } = frame;
  const arrived = new Promise<void>((resolve) => {
    const hear = ({ source }: MessageEvent) => {
      if (source !== contentWindow) return;
      removeEventListener('message', hear);
      resolve();
    };
    addEventListener('message', hear);
  });
  contentWindow!.postMessage({ say: said }, '*');
  await arrived;
}

describe('resizing of embed frames', () => {
  let early: HTMLIFrameElement;
  let count: number;
  before(async () => {
    early = await framed('data-ship-embed');
    await import('../src/embed.js');
    count = await new Promise<number>((resolve) => {
      addEventListener('message', ({ source, data }: MessageEvent<{ asked: number }>) => {
        if (source === early.contentWindow) resolve(data.asked);
      });
      early.contentWindow!.postMessage({ count: true }, '*');
    });
  });

  it('asks a frame that was there before it', () => {
    expect(count).to.equal(1);
  });

  it('gives a frame the height its page tells, again and again', async () => {
    const frame = await framed('data-ship-embed');
    for (const value of [321, 400.5, 123]) {
      await say(frame, height(value));
      expect(frame.getBoundingClientRect().height).to.be.closeTo(value + 4, 0.6);
      expect(frame.clientHeight).to.be.closeTo(value, 0.6);
    }
  });

  it('does so for one whose sandbox takes its origin away', async () => {
    const frame = await framed('data-ship-embed sandbox="allow-scripts"');
    await say(frame, height(321));
    expect(frame.style.height).to.equal('321px');
  });

  it('keeps between 40 and 4,000 pixels', async () => {
    const frame = await framed('data-ship-embed');
    for (const [posted, applied] of [
      [1e9, '4000px'],
      [-5, '40px'],
      [0, '40px'],
    ] as const) {
      await say(frame, height(posted));
      expect(frame.style.height).to.equal(applied);
    }
  });

  it('takes nothing in another form, and never throws', async () => {
    const frame = await framed('data-ship-embed');
    const thrown: unknown[] = [];
    const note = (event: ErrorEvent) => thrown.push(event.error);
    addEventListener('error', note);
    for (const said of [
      ...[NaN, Infinity, '300', null, undefined, [300], { valueOf: 300 }].map(height),
      ...[null, undefined, 'ship-or-skip:resize', 300, [], new Map([['height', 300]])],
      { ...height(300), type: 'resize' },
      { ...height(300), version: 2 },
      { ...height(300), version: '1' },
    ])
      await say(frame, said);
    removeEventListener('error', note);
    expect(frame.style.height).to.equal('');
    expect(thrown).to.deep.equal([]);
  });

  it('takes nothing from a frame that is not marked, nor from the page itself, nor for another frame', async () => {
    const other = await framed('data-ship-embed');
    const plain = await framed('');
    await say(plain, height(300));
    const heard = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    postMessage(height(300), '*');
    await heard;
    expect([plain.style.height, other.style.height]).to.deep.equal(['', '']);
    const next = await framed('data-ship-embed');
    await say(next, height(300));
    expect([next.style.height, other.style.height]).to.deep.equal(['300px', '']);
  });

  it('takes the height from a frame that has redirected to another origin', async () => {
    const frame = await framed('data-ship-embed');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    // The page of a frame with `data:` has an origin of its own, while `src` still names the first one.
    frame.contentWindow!.location.href = `data:text/html,${encodeURIComponent(page)}`;
    await loaded;
    await say(frame, height(300));
    expect(frame.style.height).to.equal('300px');
  });

  it('keeps the height of a frame that is not displayed, as in a hidden tab', async () => {
    const frame = await framed('data-ship-embed');
    frame.parentElement!.style.display = 'none';
    await say(frame, height(0));
    expect(frame.style.height).to.equal('');
    frame.parentElement!.style.display = '';
    await say(frame, height(300));
    expect(frame.style.height).to.equal('300px');
  });

  it('is harmless when it comes twice', async () => {
    const again = '../src/embed.ts?again';
    await import(again);
    const frame = await framed('data-ship-embed');
    await say(frame, height(222));
    expect(frame.style.height).to.equal('222px');
  });
});
