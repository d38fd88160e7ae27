// Places in which elements stand: inside links and buttons, and around content of the page that they hold by mistake.
import { expect, fixture, fixtureSync, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/index.js';
import { catalogUrl } from '../support/requests.js';
import { recordWarnings } from '../support/warnings.js';

const tags = ['ship-badge', 'ship-verdict', 'ship-scorecard', 'tool-compare'];
const tools = 'terrace lantern';
const elementOf = (tag: string, content = '', catalog = catalogUrl()) =>
  `<${tag} tools="${tools}" tool="terrace" loading="eager" catalog="${catalog}">${content}</${tag}>`;

/** The links in what an element shows. */
const linksIn = (element: Element) => [...element.shadowRoot!.querySelectorAll('a[href]')];
const textIn = (element: Element) =>
  (element.shadowRoot!.querySelector('[part~=root]')?.textContent ?? '').replace(/\s+/g, ' ').trim();

customElements.define(
  'page-link',
  class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).innerHTML = '<a href="/post"><slot></slot></a>';
    }
  },
);

/** Mounts a page, and waits for the answer of the element in it. */
async function answered(page: string, tag: string): Promise<Element> {
  const container = fixtureSync<HTMLElement>(`<div>${page}</div>`);
  const element = container.querySelector(tag)!;
  await oneEvent(element, 'ship-load');
  return element;
}

describe('an element inside a link', () => {
  recordWarnings();
  const places: [string, string][] = [
    ['a link', '<a href="/post">HERE</a>'],
    ['a button', '<button type="button">HERE</button>'],
    ['a summary', '<details open><summary>HERE</summary></details>'],
    ['what has the role of a link', '<div role="link">HERE</div>'],
    ['a component with a link around its slot', '<page-link>HERE</page-link>'],
  ];
  for (const tag of tags)
    it(`shows the same words without a link: <${tag}>`, async () => {
      const outside = await answered(elementOf(tag), tag);
      const words = textIn(outside);
      expect(words).to.match(/Terrace/);
      expect(linksIn(outside)).not.to.have.length(0);
      for (const [kind, place] of places) {
        const element = await answered(place.replace('HERE', elementOf(tag)), tag);
        expect(linksIn(element), `${tag} in ${kind}`).to.deep.equal([]);
        expect(textIn(element), `${tag} in ${kind}`).to.equal(words);
      }
    });

  it('has its link again where it is moved out of the link', async () => {
    const element = await answered(`<a href="/post">${elementOf('ship-badge')}</a>`, 'ship-badge');
    expect(linksIn(element)).to.have.length(0);
    document.body.append(element);
    await waitUntil(() => linksIn(element).length === 1);
    element.remove();
  });

  it('offers no button to try again there', async () => {
    for (const [place, buttons] of [
      ['<p>HERE</p>', 1],
      ['<a href="/post">HERE</a>', 0],
    ] as const) {
      const container = await fixture(
        `<div>${place.replace('HERE', elementOf('ship-verdict', '', catalogUrl('status=400')))}</div>`,
      );
      const element = container.querySelector('ship-verdict')!;
      if (element.state !== 'failed') await oneEvent(element, 'ship-error');
      expect(element.shadowRoot!.querySelectorAll('button')).to.have.length(buttons);
    }
  });
});

describe('an element that holds content of the page', () => {
  const warnings = recordWarnings();
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });

  const held: [string, string][] = [
    ['another element', '<p>Mine</p><ship-badge tool="lantern"></ship-badge>'],
    ['a list of bookmarks inside a section', '<div><ship-bookmarks></ship-bookmarks></div>'],
    ['a heading with something beside it', '<h2>Next</h2><p>More.</p>'],
    ['a heading with text beside it', '<h2>Next</h2>More.'],
    ['a landmark with something beside it', '<p>Mine</p><footer>End</footer>'],
  ];
  for (const tag of ['ship-badge', 'ship-verdict', 'ship-scorecard', 'tool-compare'])
    it(`shows it beside its answer, and warns once: <${tag}>`, async () => {
      for (const [kind, content] of held) {
        const element = await answered(elementOf(tag, content), tag);
        expect(textIn(element), kind).to.match(/Terrace/);
        for (const child of element.children) expect(isShown(child), kind).to.equal(true);
      }
      expect(warnings.filter((text) => text.includes(`</${tag}>`))).to.have.length(1);
    });

  it('does so in elements that show no catalog', async () => {
    for (const [tag, attributes] of [
      ['ship-newsletter', 'action="/join"'],
      ['ship-bookmark', 'tool="terrace"'],
      ['ship-bookmarks', ''],
    ] as const) {
      const element = await fixture(`<${tag} ${attributes}><h2>Next</h2><p>More.</p></${tag}>`);
      for (const child of element.children) expect(isShown(child), tag).to.equal(true);
    }
  });

  it('takes a fallback for a fallback', async () => {
    for (const content of [
      '<a href="/">Mine</a>',
      '<h2>Mine</h2>',
      '<p>Mine</p><p>More</p>',
      '<h2 slot="loading">x</h2><p>Mine</p>',
      '<h2>Mine</h2><script type="text/plain">x</script>',
    ]) {
      const element = await answered(elementOf('ship-verdict', content), 'ship-verdict');
      for (const child of element.children) expect(isShown(child), content).to.equal(false);
    }
  });

  it('does so in prerendered content, too', async () => {
    const page = new DOMParser().parseFromString(
      `<ship-verdict tool="terrace" catalog="${catalogUrl()}"><template shadowrootmode="open"><style id="x"></style><p>Old</p></template><h2>Next</h2><p>More.</p></ship-verdict>`,
      'text/html',
    );
    const element = document.adoptNode(page.querySelector('ship-verdict')!);
    document.body.append(element);
    await oneEvent(element, 'ship-load');
    for (const child of element.children) expect(isShown(child)).to.equal(true);
    element.remove();
  });
});
