// Every element, as axe sees it: light and dark, both directions, three widths; nothing wrong and nothing undecided.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type { AxeResults } from 'axe-core';
import { ShipElement } from '../../src/index.js';
import { waitUntil } from '../support/waiting.js';

const axe = (window as unknown as { axe: { run(context: Element[], options: object): Promise<AxeResults> } })
  .axe;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const catalog = '/answers/catalog.json?file=catalog.json';

describe('accessible', () => {
  /** Runs axe; returns a line for each element with a violation or an undecided result. */
  const found = async (elements: Element[]) => {
    const { violations, incomplete } = await axe.run(elements, {
      runOnly: tags,
      resultTypes: ['violations', 'incomplete'],
    });
    const lines = (results: typeof violations) =>
      results.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
    return { wrong: lines(violations), undecided: lines(incomplete) };
  };
  /** Renders a page with every element and waits until all are ready. */
  const shown = async (attributes: string) => {
    const page = fixtureSync<HTMLElement>(`
      <main ${attributes}>
        <ship-catalog src="${catalog}">
          <h1>Tools</h1>
          <p>We use <ship-badge tool="terrace" loading="eager"></ship-badge> and
            <ship-badge tool="nettlebox" loading="eager"></ship-badge>.</p>
          <h2>One</h2>
          <ship-verdict tool="tallowick" loading="eager"></ship-verdict>
          <ship-scorecard tools="quillpatch mothwing" loading="eager" heading-level="3"></ship-scorecard>
          <tool-compare tools="claw-code khayt-alfajr" loading="eager"></tool-compare>
        </ship-catalog>
        <ship-newsletter action="/subscribe">
          <h2 slot="heading">One a week</h2>
          <p slot="text">In five minutes.</p>
          <p slot="consent">For this letter alone.</p>
        </ship-newsletter>
      </main>`);
    const all = [...page.querySelectorAll('*')].filter((element) => element instanceof ShipElement);
    await Promise.all(all.map((element) => oneEvent(element, 'ship-load')));
    const newsletter = page.querySelector('ship-newsletter')!;
    await waitUntil(() => newsletter.shadowRoot?.querySelector('form'));
    return [...all, newsletter];
  };

  for (const scheme of ['light', 'dark'])
    for (const [lang, dir] of [
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ])
      for (const width of [320, 768, 1280])
        it(`${scheme}, ${lang} ${dir}, ${width} px`, async function () {
          // axe cannot judge what is outside the window, and WebKit's driver cannot change the window.
          if (!/Chrome|Firefox/.test(navigator.userAgent)) this.skip();
          await setViewport({ width, height: 900 });
          const ground = scheme === 'dark' ? '#0d0f11' : '#fff';
          const all = await shown(
            `lang="${lang}" dir="${dir}" style="max-inline-size: ${width}px; color-scheme: ${scheme}; background: ${ground}; color: ${scheme === 'dark' ? '#eee' : '#111'}"`,
          );
          expect(await found(all)).to.deep.equal({ wrong: [], undecided: [] });
        });
});
