// <ship-catalog>, and where an element's catalog comes from: its attribute, the nearest <ship-catalog>, the page's
// link, or the page itself. Each catalog here has one tool, and its name tells which catalog was read.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import type { ShipBadge, ShipCatalog } from '../../src/index.js';

const json = (name: string) => JSON.stringify({ v: 1, tools: [{ slug: 'a', name }] });
const url = (name: string) => `/answers/${name}.json?body=${encodeURIComponent(json(name))}`;

describe('ship-catalog', () => {
  const badge = '<ship-badge tool="a"></ship-badge>';
  /** The catalog a badge shows. */
  const nameIn = (element: ShipBadge) =>
    element.shadowRoot!.querySelector<HTMLElement>('[part~=card]')?.title.split(' · ')[0];
  const loaded = async (place: Element | ShadowRoot) => {
    const element = place.querySelector('ship-badge')!;
    await oneEvent(element, 'ship-load');
    return element;
  };

  const added: Element[] = [];
  /** Puts markup into the page's head until the test is over. */
  const inHead = (markup: string) => {
    const { content } = Object.assign(document.createElement('template'), { innerHTML: markup });
    added.push(...content.children);
    document.head.append(content);
  };
  const link = `<link rel="ship-catalog" href='${url('link')}'>`;
  const script = `<script type="application/ship-catalog+json">${json('script')}</script>`;
  afterEach(() => added.splice(0).forEach((element) => element.remove()));

  for (const none of [null, undefined, ''])
    it(`a catalog that a framework sets to ${JSON.stringify(none)} is the one the page names`, async () => {
      inHead(link);
      const element = document.createElement('ship-badge');
      Object.assign(element, { tool: 'a', catalog: none });
      const load = oneEvent(element, 'ship-load');
      fixtureSync<HTMLElement>('<p></p>').append(element);
      await load;
      expect(nameIn(element)).to.equal('link');
    });

  const orders: [markup: string, head: string, name: string, reason: string][] = [
    [
      `<ship-catalog src='${url('around')}'><ship-badge tool="a" catalog='${url('own')}'></ship-badge></ship-catalog>`,
      link + script,
      'own',
      'its own attribute comes first',
    ],
    [
      `<ship-catalog src='${url('around')}'>${badge}</ship-catalog>`,
      link + script,
      'around',
      'then what is around it',
    ],
    [
      `<ship-catalog src='${url('far')}'><div><ship-catalog src='${url('near')}'><p>${badge}</p></ship-catalog></div></ship-catalog>`,
      link,
      'near',
      'the nearest',
    ],
    [
      `<ship-catalog src='${url('far')}'><ship-catalog>${badge}</ship-catalog></ship-catalog>`,
      link,
      'far',
      'one without src names none',
    ],
    [`<p>${badge}</p>`, script + link, 'link', "then the page's link"],
    [`<p>${badge}</p>`, script, 'script', 'then the page itself'],
    [
      `<p>${badge}</p>`,
      link.replace('ship-catalog', 'alternate ship-catalog'),
      'link',
      'a link of several kinds',
    ],
  ];
  for (const [markup, head, name, reason] of orders)
    it(`reads the catalog "${name}" (${reason})`, async () => {
      inHead(head);
      expect(nameIn(await loaded(fixtureSync(`<div>${markup}</div>`)))).to.equal(name);
    });

  it('is seen across shadow roots', async () => {
    const around = fixtureSync(`<ship-catalog src='${url('outside')}'><div></div></ship-catalog>`);
    const root = around.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = badge;
    expect(nameIn(await loaded(root))).to.equal('outside');
  });

  it('tells the elements inside when src changes', async () => {
    const around = fixtureSync<ShipCatalog>(`<ship-catalog src='${url('first')}'>${badge}</ship-catalog>`);
    const element = await loaded(around);
    around.src = url('second');
    await oneEvent(element, 'ship-load');
    expect(nameIn(element)).to.equal('second');
    expect(around).to.have.attribute('src', url('second'));
    around.setAttribute('src', url('third'));
    await oneEvent(element, 'ship-load');
    expect(nameIn(element)).to.equal('third');
  });

  it('tells the elements inside when it gets its src late', async () => {
    inHead(link);
    const around = fixtureSync<ShipCatalog>(`<ship-catalog>${badge}</ship-catalog>`);
    const element = await loaded(around);
    expect(nameIn(element)).to.equal('link');
    around.src = url('late');
    await oneEvent(element, 'ship-load');
    expect(nameIn(element)).to.equal('late');
  });

  it('an element that moves reads the catalog of its new place', async () => {
    const page = fixtureSync(
      `<div><ship-catalog src='${url('left')}'>${badge}</ship-catalog><ship-catalog src='${url('right')}'></ship-catalog></div>`,
    );
    const element = await loaded(page);
    page.lastElementChild!.append(element);
    await oneEvent(element, 'ship-load');
    expect(nameIn(element)).to.equal('right');
  });

  /** Puts a badge that has no catalog into the page, and waits until it says so. */
  const unnamed = async () => {
    const place = fixtureSync(`<p>${badge}</p>`);
    const element = place.querySelector('ship-badge')!;
    await oneEvent(element, 'ship-error');
    return element;
  };
  const late: [what: string, name: string, act: () => void][] = [
    ['a link', 'link', () => inHead(link)],
    ['an inline catalog', 'script', () => inHead(script)],
    [
      'a link inside other markup',
      'link',
      () => {
        const around = Object.assign(document.createElement('div'), { innerHTML: link });
        added.push(around);
        document.body.append(around);
      },
    ],
  ];
  for (const [what, name, act] of late)
    it(`${what} that comes late is noticed`, async () => {
      const element = await unnamed();
      const load = oneEvent(element, 'ship-load');
      act();
      await load;
      expect(nameIn(element)).to.equal(name);
    });

  const changes: [what: string, before: string, act: (named: Element) => void][] = [
    ['the href of the link', link, (named) => named.setAttribute('href', url('changed'))],
    ['the text of the inline catalog', script, (named) => (named.textContent = json('changed'))],
    [
      'the text node of the inline catalog',
      script,
      (named) => ((named.firstChild as Text).data = json('changed')),
    ],
    [
      'the element that names it',
      script,
      (named) => {
        named.remove();
        inHead(link.replace(url('link'), url('changed')));
      },
    ],
    [
      'the kind of another link',
      script + link.replace('ship-catalog', 'other').replace(url('link'), url('changed')),
      (named) => named.nextElementSibling!.setAttribute('rel', 'ship-catalog'),
    ],
  ];
  for (const [what, before, act] of changes)
    it(`a change of ${what} is noticed`, async () => {
      inHead(before);
      const element = await loaded(fixtureSync(`<p>${badge}</p>`));
      const load = oneEvent(element, 'ship-load');
      act(added.at(-1) === added[0] ? added[0]! : added.at(-2)!);
      await load;
      expect(nameIn(element)).to.equal('changed');
    });

  it('resolves URLs against the page', async () => {
    inHead('<base href="/answers/deep/page.html">');
    const place = fixtureSync(
      `<p><ship-badge tool="a" catalog='../here.json?body=${encodeURIComponent(json('here'))}'></ship-badge></p>`,
    );
    expect(nameIn(await loaded(place))).to.equal('here');
  });

  for (const folder of ['/dist/sample/v1', '/dist/sample/v1/'])
    it(`${folder} is a published folder`, async () => {
      const place = fixtureSync(`<p><ship-badge tool="terrace" catalog="${folder}"></ship-badge></p>`);
      expect(nameIn(await loaded(place))).to.equal('Terrace');
    });

  it('draws nothing itself, and leaves what it holds in place', async () => {
    const around = fixtureSync<ShipCatalog>(
      `<ship-catalog src='${url('a')}'><p>Some text.</p></ship-catalog>`,
    );
    await around.updateComplete;
    expect(getComputedStyle(around).display).to.equal('contents');
    expect(around.querySelector('p')!.checkVisibility()).to.be.true;
    expect(around.shadowRoot!.textContent.trim()).to.equal('');
  });

  it('waits for an inline catalog that comes after the element while the page is still loading', async () => {
    const frame = fixtureSync<HTMLIFrameElement>('<iframe></iframe>');
    const page = frame.contentDocument!;
    // Deprecated, and the only way to hold a page half parsed.
    const parser = page as unknown as { write(markup: string): void };
    const library = Object.assign(page.createElement('script'), { type: 'module', src: '/src/index.ts' });
    page.head.append(library);
    await oneEvent(library, 'load');
    page.open();
    parser.write('<!doctype html><title>Late</title><ship-badge tool="a" loading="eager"></ship-badge>');
    const element = page.querySelector('ship-badge')!;
    await element.updateComplete;
    expect(element.state).to.equal('loading');
    parser.write(script);
    page.close();
    await oneEvent(element, 'ship-load');
    expect(nameIn(element)).to.equal('script');
  });

  it('is accessible with what it holds', async () => {
    const around = fixtureSync(`<ship-catalog src='${url('named')}'><p>We use ${badge}.</p></ship-catalog>`);
    await loaded(around);
    await expect(around).to.be.accessible();
  });
});
