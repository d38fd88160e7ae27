// Elements that move into another document: the frame of an editor, and by the same rules a popup or picture-in-picture.
import { expect, fixture, fixtureSync, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipVerdict } from '../../src/index.js';
import { catalogUrl } from '../support/requests.js';
import { recordWarnings } from '../support/warnings.js';

const tags = [
  'ship-badge',
  'ship-verdict',
  'ship-scorecard',
  'tool-compare',
  'ship-bookmarks',
  'ship-newsletter',
];
const elementOf = (tag: string, loading: string): ShipVerdict => {
  const holder = document.createElement('div');
  holder.innerHTML = `<${tag} tool="terrace" tools="terrace" action="/join" catalog="${catalogUrl()}" loading="${loading}"></${tag}>`;
  return holder.firstElementChild as ShipVerdict;
};
const rootOf = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('[part~=root]');
/** Tells what styles of ours give any root. */
const isStyled = (element: Element) => {
  const root = rootOf(element);
  const view = element.ownerDocument.defaultView;
  return !!root && view?.getComputedStyle(root).fontVariantNumeric === 'lining-nums';
};

/** Tells what asked for its data; a form needs none. */
const isSettled = ({ localName, state }: ShipVerdict) =>
  localName === 'ship-newsletter' || !/^(idle|loading)$/.test(state);

describe('an element in another document', () => {
  recordWarnings();

  async function otherDocument(): Promise<Document> {
    const frame = await fixture<HTMLIFrameElement>('<iframe width="600" height="400"></iframe>');
    return frame.contentDocument!;
  }

  for (const tag of tags) {
    it(`keeps its look and its content: <${tag}>`, async () => {
      const other = await otherDocument();
      const element = elementOf(tag, 'eager');
      fixtureSync<HTMLElement>('<div></div>').append(element);
      await waitUntil(() => isStyled(element));
      await waitUntil(() => isSettled(element));
      const words = rootOf(element)!.textContent;
      other.body.append(element);
      await waitUntil(() => isStyled(element), 'styled there');
      expect(rootOf(element)!.textContent).to.equal(words);
      document.body.append(element);
      await waitUntil(() => isStyled(element), 'styled here again');
      element.remove();
    });

    it(`is drawn where it was never in the page of the script: <${tag}>`, async () => {
      const other = await otherDocument();
      const element = elementOf(tag, 'lazy');
      other.body.append(element);
      await waitUntil(() => isStyled(element), 'styled');
      await waitUntil(() => isSettled(element), 'near, so requested');
    });
  }

  it('shows content of the page that it holds', async () => {
    const other = await otherDocument();
    other.body.innerHTML = '<h2>Next</h2><p>More.</p>';
    const element = elementOf('ship-verdict', 'eager');
    element.append(...other.body.childNodes);
    other.body.append(element);
    await oneEvent(element, 'ship-load');
    for (const child of element.children) expect(child.checkVisibility()).to.equal(true);
  });
});
