// Pages that a browser translates: it puts each text into elements of its own and removes the original. What changes later is
// shown all the same, and what a reader opened, focused and typed stays.
import { expect, fixture, fixtureSync, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipBookmark, ShipBookmarks, ShipNewsletter, ShipVerdict } from '../../src/index.js';
import { catalogUrl } from '../support/requests.js';
import { recordWarnings } from '../support/warnings.js';

/** Does to a tree what translation does, and to the shadow trees in it. */
function translate(root: ParentNode): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node; (node = walker.nextNode() as Text | null);)
    if (/\S/.test(node.data) && node.parentElement?.localName !== 'style') texts.push(node);
  for (const text of texts) {
    const outer = document.createElement('x-font');
    const inner = document.createElement('x-font');
    inner.textContent = `~${text.data}`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}
const textOf = (element: Element) => element.shadowRoot!.querySelector('[part~=root]')?.textContent ?? '';

async function answered<Shown extends Element>(html: string): Promise<Shown> {
  const element = fixtureSync<Shown>(html);
  await oneEvent(element, 'ship-load');
  return element;
}

describe('after a translation', function () {
  this.timeout(5000);
  recordWarnings();

  for (const tag of ['ship-badge', 'ship-verdict', 'ship-scorecard', 'tool-compare']) {
    const name = tag.startsWith('ship-s') || tag.startsWith('tool') ? 'tools' : 'tool';
    it(`another tool is shown, and nothing of the one before: <${tag}>`, async () => {
      const element = await answered<ShipVerdict>(
        `<${tag} ${name}="terrace" catalog="${catalogUrl()}" loading="eager"></${tag}>`,
      );
      expect(textOf(element)).to.match(/Terrace/);
      translate(element.shadowRoot!);
      expect(textOf(element)).to.match(/~Terrace/);
      element.setAttribute(name, 'claw-code');
      await waitUntil(() => /Claw Code/.test(textOf(element)));
      expect(textOf(element)).to.match(/Claw Code/);
      expect(textOf(element)).not.to.match(/Terrace|~/);
    });

    it(`another language is shown: <${tag}>`, async () => {
      const element = await answered<ShipVerdict>(
        `<${tag} ${name}="terrace" catalog="${catalogUrl()}" loading="eager"></${tag}>`,
      );
      translate(element.shadowRoot!);
      element.lang = 'de';
      await waitUntil(() => !textOf(element).includes('~'));
      expect(element.shadowRoot!.querySelector('[part~=root]')?.getAttribute('lang')).to.equal('de');
      expect(textOf(element)).to.match(/Terrace/);
    });

    it(`a failure after loading says so: <${tag}>`, async () => {
      const element = fixtureSync<ShipVerdict>(
        `<${tag} ${name}="no-such" catalog="${catalogUrl('delay=50')}" loading="eager"></${tag}>`,
      );
      await element.updateComplete;
      translate(element.shadowRoot!);
      await oneEvent(element, 'ship-missing');
      const missing = textOf(element);
      expect(missing).to.match(/no-such|not in this catalog/i);
      expect(missing).not.to.match(/~/);
      translate(element.shadowRoot!);
      element.setAttribute(name, 'none-such');
      await waitUntil(() => element.state === 'missing' && !textOf(element).includes('no-such'));
      expect(textOf(element)).not.to.match(tag === 'ship-badge' ? /^$/ : /no-such|~/);
    });
  }

  it('an opened take stays open, and the focus where it was', async () => {
    const element = await answered<ShipVerdict>(
      // Narrow, because takes do not fold in a wide column.
      `<ship-scorecard tools="terrace" catalog="${catalogUrl()}" loading="eager" style="inline-size: 20rem"></ship-scorecard>`,
    );
    const takes = () => [...element.shadowRoot!.querySelectorAll('details')];
    takes()[1]!.open = true;
    takes()[1]!.querySelector('summary')!.focus();
    translate(element.shadowRoot!);
    element.lang = 'de';
    await waitUntil(() => !textOf(element).includes('~'));
    expect(takes().map(({ open }) => open)).to.deep.equal(takes().map((_, index) => index === 1));
    expect(element.shadowRoot!.activeElement === takes()[1]!.querySelector('summary')).to.equal(true);
  });

  it('a newsletter shows its problems, and keeps what was typed and the focus', async () => {
    const element = await fixture<ShipNewsletter>(
      '<ship-newsletter action="/join" mode="fetch"></ship-newsletter>',
    );
    await waitUntil(() => element.shadowRoot!.querySelector('#email'));
    const field = () => element.shadowRoot!.querySelector<HTMLInputElement>('#email')!;
    const problem = () => element.shadowRoot!.querySelector('#problem')?.textContent.trim() ?? '';
    field().focus();
    field().value = 'ann';
    element.shadowRoot!.querySelector<HTMLButtonElement>('#send')!.click();
    await waitUntil(problem);
    const first = problem();
    translate(element.shadowRoot!);
    field().value = 'ann@example';
    element.shadowRoot!.querySelector<HTMLButtonElement>('#send')!.click();
    await waitUntil(() => !problem().includes('~'));
    expect(problem()).not.to.equal(first);
    translate(element.shadowRoot!);
    element.lang = 'de';
    await waitUntil(() => !textOf(element).includes('~'));
    expect(field().value).to.equal('ann@example');
    expect(element.shadowRoot!.activeElement === field()).to.equal(true);
  });

  it('bookmarks show what changes', async () => {
    localStorage.clear();
    const toggle = await fixture<ShipBookmark>(
      `<ship-bookmark tool="terrace" name="Terrace" catalog="${catalogUrl()}"></ship-bookmark>`,
    );
    const list = await fixture<ShipBookmarks>(`<ship-bookmarks catalog="${catalogUrl()}"></ship-bookmarks>`);
    await waitUntil(() => list.state === 'none');
    translate(list.shadowRoot!);
    translate(toggle.shadowRoot!);
    toggle.shadowRoot!.querySelector('button')!.click();
    await waitUntil(() => /Terrace/.test(textOf(list)) && /Split/.test(textOf(list)));
    translate(list.shadowRoot!);
    list.shadowRoot!.querySelector<HTMLButtonElement>('.remove, [id^=remove-]')!.click();
    const status = () => list.shadowRoot!.querySelector('[role=status]')?.textContent ?? '';
    await waitUntil(status);
    const removed = status();
    translate(list.shadowRoot!);
    list.shadowRoot!.querySelector<HTMLButtonElement>('#undo')!.click();
    await waitUntil(() => !status().includes('~'));
    expect(status()).not.to.equal(removed);
    translate(toggle.shadowRoot!);
    toggle.lang = 'de';
    await waitUntil(() => !textOf(toggle).includes('~'));
    await nextFrame();
    localStorage.clear();
  });
});
