// The page of the measurements of bookmarks: its HTML, what is seen of it, and its buttons.
import { bundled, npmFiles } from './bundle.mjs';

/** The files of both elements, as an application would bundle them. */
export const bundle = () => bundled(npmFiles('ship-bookmark', 'ship-bookmarks'));

/** A page with two buttons and the list. */
export const pageOf = ({ more = '', html = 'lang="en"', scheme = 'light' } = {}) =>
  `<!doctype html><html ${html}><meta charset="utf-8"><title>Bookmarks</title><link rel="icon" href="data:,">
  <meta name="color-scheme" content="${scheme}"><style>html { background: light-dark(#fff, #0d0f11) }</style>
  <script src="/probe.js"></script><link rel="ship-catalog" href="/v1/">
  <script type="module" crossorigin src="/bundle/ship-bookmark.js"></script>
  <script type="module" crossorigin src="/bundle/ship-bookmarks.js"></script>${more}
  <main><h1>Bookmarks</h1><ship-bookmark tool="claw-code"></ship-bookmark> <ship-bookmark tool="terrace"></ship-bookmark>
  <ship-bookmarks></ship-bookmarks></main>`;

/** Runs in the page: what is seen and stored, once `is` says so of it or after ten seconds. */
export async function seen(is) {
  const wanted = new Function('now', `return ${is}`);
  const element = document.querySelector('ship-bookmarks');
  const text = (selector) => {
    const found = element.shadowRoot?.querySelector(selector);
    return found?.checkVisibility() ? found.innerText.replace(/\s+/g, ' ').trim() : '';
  };
  const now = () => ({
    state: element.state,
    rows: [...(element.shadowRoot?.querySelectorAll('[part~=row] button') ?? [])]
      .map(({ id }) => id.slice(7))
      .sort()
      .join(' '),
    pressed: [...document.querySelectorAll('ship-bookmark')]
      .filter(({ shadowRoot }) => shadowRoot?.querySelector('[aria-pressed=true]'))
      .map(({ tool }) => tool)
      .join(' '),
    unavailable: text('[part~=unavailable]'),
    beside: [...document.querySelectorAll('ship-bookmark')]
      .map(({ shadowRoot }) => shadowRoot?.querySelector('[role=status]')?.innerText.trim())
      .join('|'),
    stored: Object.fromEntries(Object.entries(localStorage).filter(([key]) => key !== 'filler')),
    uncaught: probe.uncaught,
  });
  for (const end = performance.now() + 10_000; !wanted(now()) && performance.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 30));
  return { ...now(), ok: wanted(now()) };
}

/** Runs in the page: presses the button of a tool. */
export const press = (tool) =>
  document.querySelector(`ship-bookmark[tool=${tool}]`).shadowRoot.querySelector('button').click();
/** The key under which a bookmark is stored. */
export const key = (tool) => `ship-or-skip/bookmark/${tool}`;
/** A bookmark as it is stored. */
export const good = (tool) => JSON.stringify({ v: 1, tool, name: tool, added: '2026-03-03T09:30:00.000Z' });
