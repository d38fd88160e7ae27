// Prerendered content stays while its view model is current, is replaced when that differs, and
// survives a failed request.
import { expect, oneEvent } from '@open-wc/testing';
import { readCatalog } from '../../src/catalog/read.js';
import { contentHash } from '../../src/view-models/content-hash.js';
import type { ShipElement } from '../../src/index.js';
import '../../src/index.js';
import { badgeWidget } from '../../src/components/ship-badge/ship-badge.template.js';
import { verdictWidget } from '../../src/components/ship-verdict/ship-verdict.template.js';
import { compareWidget } from '../../src/components/tool-compare/tool-compare.template.js';
import { renderToString } from '../../src/templates/render-to-string.js';
import { parseOptions, type Widget } from '../../src/templates/widget.js';
import { contentTemplate } from '../../src/templates/root.js';
import { catalog as english } from '../../src/i18n/en/catalog.js';
import { localizeStrings } from '../../src/i18n/localized-strings.js';
import { answerUrl, bodyUrl } from '../support/requests.js';
import { recordWarnings } from '../support/warnings.js';

const jsonOf = (verdict: string) =>
  JSON.stringify({
    v: 1,
    name: 'Paper',
    tools: ['a', 'b'].map((slug) => ({
      slug,
      name: slug === 'a' ? 'Ant' : 'Bee',
      url: '/tools/x',
      reviews: [{ reviewer: 'r', score: 70, verdict, take: 'Good.' }],
    })),
  });

/** A page's HTML with one element, prerendered when its catalog said `verdict`. */
function printed(
  widget: Widget,
  from: string,
  verdict: string,
  more = '',
  styles = (hash: string) => `<style id="${hash}">/* */</style>`,
): string {
  const base = new URL(from, location.href).href;
  const result = readCatalog(JSON.parse(jsonOf(verdict)), base);
  if (!result.ok) throw new Error(result.failure);
  const strings = localizeStrings(english, 'en');
  const options = parseOptions(widget, { tools: widget.maxTools > 1 ? 'a b' : 'a' });
  const today = new Date().toISOString().slice(0, 10);
  const viewModel = widget.toViewModel(options, result.value, { strings, today, stale: false })!;
  const hash = contentHash(viewModel, location.origin);
  const view = renderToString(contentTemplate(widget, viewModel, options, strings));
  return (
    `<${widget.tag} tool="a" ${widget.maxTools > 1 ? 'tools="a b"' : ''} catalog="${from}" ${more}>` +
    `<template shadowrootmode="open">${styles(hash)}${view}</template><a href="/x">fallback</a></${widget.tag}>`
  );
}

const catalog = (verdict: string) => bodyUrl(jsonOf(verdict));
const times = (text: string, what: string) => text.split(what).length - 1;

describe('a prerendered element', () => {
  let place: HTMLElement & { setHTMLUnsafe(html: string): void };
  recordWarnings();
  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => {
    place.remove();
  });
  /** Puts markup into the page as its parser would, and waits for what becomes of the element. */
  async function shown(markup: string, event: string) {
    place.setHTMLUnsafe(markup);
    const element = place.firstElementChild as ShipElement;
    const before = element.shadowRoot!.querySelector('[part~=root]')!;
    expect(before.textContent).to.contain('Ant');
    await oneEvent(element, event);
    return { element, before, root: () => element.shadowRoot!.querySelectorAll('[part~=root]') };
  }

  for (const widget of [badgeWidget, verdictWidget, compareWidget] as Widget[]) {
    it(`<${widget.tag}> stays as it is while the view model is the same`, async () => {
      const { element, before, root } = await shown(printed(widget, catalog('ship'), 'ship'), 'ship-load');
      expect(element.state).to.equal('ready');
      expect([...root()]).to.deep.equal([before]);
      expect(element.isConnected && before.isConnected).to.equal(true);
    });

    it(`<${widget.tag}> is replaced in place when the view model differs`, async () => {
      const { element, before, root } = await shown(printed(widget, catalog('skip'), 'ship'), 'ship-load');
      expect(element.state).to.equal('ready');
      expect(before.isConnected).to.equal(false);
      expect(root()).to.have.lengthOf(1);
      expect(root()[0]!.querySelector('[part~=verdict]')!.textContent).to.contain('Skip');
      // The prerendered one brought no rules.
      expect(getComputedStyle(root()[0]!).position).to.equal('relative');
    });

    it(`<${widget.tag}> survives a failed request, as stale`, async () => {
      const from = answerUrl('status=403');
      const { element, before } = await shown(printed(widget, from, 'ship'), 'ship-error');
      expect(element.state).to.equal('stale');
      expect(before.isConnected).to.equal(true);
    });
  }

  for (const widget of [badgeWidget, verdictWidget, compareWidget] as Widget[])
    it(`<${widget.tag}> that comes by script is shown as prerendered, also where its catalog fails`, async () => {
      const markup = printed(widget, answerUrl('status=403'), 'ship');
      // As Turbo, htmx and view transitions do.
      const parsed = new DOMParser().parseFromString(markup, 'text/html');
      const element = document.importNode(parsed.body.firstElementChild as ShipElement, true);
      const failed = oneEvent(element, 'ship-error');
      place.append(element);
      await failed;
      expect(element.state).to.equal('stale');
      expect(element.querySelector('template')).to.equal(null);
      const root = element.shadowRoot!.querySelector('[part~=root]')!;
      expect(root.textContent).to.contain('Ant');
      expect(root.getBoundingClientRect().height).to.be.greaterThan(10);
    });

  it('has its look also where a policy blocks the styles it brought', async () => {
    const blocked = (hash: string) => `<link id="${hash}">`;
    const { before } = await shown(printed(verdictWidget, catalog('ship'), 'ship', '', blocked), 'ship-load');
    expect(getComputedStyle(before).position).to.equal('relative');
  });

  it('leaves rules of another version behind when it gives way', async () => {
    const old = (hash: string) =>
      `<style id="${hash}">[part~='root'] { color: rgb(1, 2, 3) !important }</style>`;
    const { root } = await shown(printed(verdictWidget, catalog('skip'), 'ship', '', old), 'ship-load');
    expect(getComputedStyle(root()[0]!).color).not.to.equal('rgb(1, 2, 3)');
  });

  it('gives way to the author’s fallback where the catalog no longer has its tool', async () => {
    const from = bodyUrl({ v: 1, tools: [] });
    const { element, before } = await shown(printed(badgeWidget, from, 'ship'), 'ship-missing');
    expect(element.state).to.equal('missing');
    expect(before.isConnected).to.equal(false);
    expect(element.querySelector('a')!.getBoundingClientRect().width).to.be.greaterThan(0);
  });

  it('stands there before anything is options', async () => {
    place.setHTMLUnsafe(
      `<div style="block-size: 5000px"></div>${printed(verdictWidget, catalog('ship'), 'ship')}`,
    );
    const element = place.lastElementChild as ShipElement;
    await element.updateComplete;
    expect(element.state).to.equal('idle');
    expect(times(element.shadowRoot!.textContent, 'Ant')).to.equal(1);
    expect(
      element.shadowRoot!.querySelector('[part~=card]')!.getBoundingClientRect().height,
    ).to.be.greaterThan(100);
  });

  it('is alive: another tool, another language, another answer are drawn', async () => {
    const { element, before } = await shown(printed(verdictWidget, catalog('ship'), 'ship'), 'ship-load');
    element.setAttribute('tool', 'b');
    await oneEvent(element, 'ship-load');
    expect(before.isConnected).to.equal(false);
    expect(element.shadowRoot!.textContent).to.contain('Bee').and.not.to.contain('Ant');

    const other = await shown(printed(verdictWidget, catalog('ship'), 'ship'), 'ship-load');
    place.lang = 'de';
    for (let tries = 0; tries < 100 && other.before.isConnected; tries++)
      await new Promise(requestAnimationFrame);
    expect(other.root()).to.have.lengthOf(1);
    expect(other.element.shadowRoot!.textContent).to.contain('Nehmen').and.not.to.contain('Ship 1');
  });

  it('shows another tool as waiting, not the old one, once it is options for', async () => {
    const { element } = await shown(printed(badgeWidget, catalog('ship'), 'ship'), 'ship-load');
    element.setAttribute('catalog', answerUrl('hang=headers'));
    await element.updateComplete;
    await element.updateComplete;
    expect(element.state).to.equal('loading');
    expect(element.shadowRoot!.textContent).not.to.contain('Ant');
  });
});
