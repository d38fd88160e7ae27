// Logos: the picture where it can be shown, the initial of the tool where it cannot.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/components/ship-verdict/define.js';
import '../../src/components/tool-compare/define.js';
import type { ShipElement } from '../../src/components/ship-element.js';
import { verdictWidget } from '../../src/components/ship-verdict/ship-verdict.template.js';
import { boxStyles } from '../../src/templates/box.styles.js';
import { cardStyles } from '../../src/templates/card.styles.js';
import { renderToString } from '../../src/templates/render-to-string.js';
import { parseOptions } from '../../src/templates/widget.js';
import { contentTemplate } from '../../src/templates/root.js';
import { rootStyles } from '../../src/templates/root.styles.js';
import { readCatalog } from '../../src/catalog/read.js';
import { catalog as english } from '../../src/i18n/en/catalog.js';
import { localizeStrings } from '../../src/i18n/localized-strings.js';
import { answerUrl, bodyUrl } from '../support/requests.js';
import { waitUntil } from '../support/waiting.js';

const picture = (body: string, type: string) => answerUrl(`body=${encodeURIComponent(body)}&type=${type}`);
const svg = (attributes: string) =>
  picture(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><circle r="3"/></svg>`, 'image/svg%2Bxml');
const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n';

const good: [string, string][] = [
  [svg('viewBox="0 0 9 9"'), 'a square one without a ground'],
  [svg('viewBox="0 0 90 9"'), 'a wide one'],
  [svg('viewBox="0 0 9 90"'), 'a tall one'],
  [svg('viewBox="0 0 9 9" width="16" height="16"'), 'a small one'],
];
const failing: [string, string][] = [
  [answerUrl('status=404'), 'nothing there'],
  [answerUrl('status=500&type=image/png'), 'a server that fails'],
  [picture('<!doctype html><title>Not found</title>', 'text/html'), 'a page in its place'],
  [picture(pointer, 'image/png'), 'a Git LFS pointer'],
  [picture(pointer, 'image/svg%2Bxml'), 'a Git LFS pointer of an SVG'],
  [answerUrl('body=&type=image/png'), 'an empty file'],
  [picture('<svg xmlns="http://www.w3.org/2000/svg"><g>', 'image/svg%2Bxml'), 'a torn file'],
  ['http://127.0.0.1:9/logo.png', 'no server'],
];

const catalogOf = (logo: string) => ({
  v: 1,
  tools: [
    { slug: 'a', name: '.NET', logo },
    { slug: 'b', name: 'Bee', logo: good[0]![0] },
  ],
});

/** What is seen at the place of the first logo: `img`, or the initial. */
function seenIn(root: ShadowRoot): string {
  const place = root.querySelector('.header > :first-child')!.getBoundingClientRect();
  const seen = root.elementFromPoint(place.x + place.width / 2, place.y + place.height / 2);
  return seen?.textContent.trim() || seen?.localName || '';
}

describe('a logo', () => {
  const settled = async (element: ShipElement) => {
    const image = element.shadowRoot!.querySelector('img')!;
    await waitUntil(() => image.complete, 'the image has no answer');
    return element.shadowRoot!;
  };
  const tags = [
    'ship-verdict tool="a"',
    'ship-verdict tool="a" variant="compact"',
    'tool-compare tools="a b"',
  ];
  for (const tag of tags) {
    for (const [logo, reason] of good)
      it(`is seen in <${tag}>: ${reason}`, async () => {
        const element = fixtureSync<ShipElement>(`<${tag} catalog='${bodyUrl(catalogOf(logo))}'>`);
        await oneEvent(element, 'ship-load');
        const root = await settled(element);
        await waitUntil(() => seenIn(root) === 'img', 'there is no image');
        const image = root.querySelector('img')!.getBoundingClientRect();
        const place = root.querySelector('.header > :first-child')!.getBoundingClientRect();
        expect(image.height).to.equal(place.height);
        expect(image.width).to.be.greaterThan(0).and.at.most(place.width);
        expect(image.x - place.x).to.be.closeTo(place.right - image.right, 0.1);
      });
    for (const [logo, reason] of failing)
      it(`gives way to the initial in <${tag}>: ${reason}`, async () => {
        const element = fixtureSync<ShipElement>(`<${tag} catalog='${bodyUrl(catalogOf(logo))}'>`);
        await oneEvent(element, 'ship-load');
        const root = await settled(element);
        await waitUntil(() => seenIn(root) === 'N', 'there is no initial');
        expect(root.querySelector('img')!.getBoundingClientRect().width).to.equal(0);
      });
  }

  it('leaves the initial while it is on its way', async () => {
    const element = fixtureSync<ShipElement>(
      `<ship-verdict tool="a" catalog='${bodyUrl(catalogOf(answerUrl('hang=headers')))}'></ship-verdict>`,
    );
    await oneEvent(element, 'ship-load');
    expect(seenIn(element.shadowRoot!)).to.equal('N');
  });

  it('is seen of the next tool after one that failed', async () => {
    const element = fixtureSync<ShipElement & { tool: string }>(
      `<ship-verdict tool="a" catalog='${bodyUrl(catalogOf(failing[0]![0]))}'></ship-verdict>`,
    );
    await oneEvent(element, 'ship-load');
    const root = await settled(element);
    await waitUntil(() => seenIn(root) === 'N', 'there is no initial');
    element.tool = 'b';
    await waitUntil(() => seenIn(root) === 'img', 'there is no image');
  });

  it('does not touch a picture of the author’s own', async () => {
    const element = fixtureSync<ShipElement>(
      `<ship-verdict tool="a" loading="eager" catalog="${answerUrl('hang=headers')}"><img alt="" src="${failing[0]![0]}"></ship-verdict>`,
    );
    const image = element.querySelector('img')!;
    await oneEvent(image, 'error');
    expect(image.getAttributeNames()).to.deep.equal(['alt', 'src']);
  });

  /** HTML of a prerendered card. */
  function printed(catalog: object, tag: string, attributes = ''): string {
    const result = readCatalog(JSON.parse(JSON.stringify(catalog)), location.href);
    if (!result.ok) throw new Error(result.failure);
    const strings = localizeStrings(english, 'en');
    const options = parseOptions(verdictWidget, { tool: 'a' });
    const context = { strings, today: '2026-12-01', stale: false };
    const viewModel = verdictWidget.toViewModel(options, result.value, context)!;
    const view = renderToString(contentTemplate(verdictWidget, viewModel, options, strings));
    const css = [rootStyles, boxStyles, cardStyles].map(({ cssText }) => cssText).join('');
    return `<${tag} tool="a" ${attributes}><template shadowrootmode="open"><style>${css}</style>${view}</template></${tag}>`;
  }
  const placed = (html: string) => {
    const place = fixtureSync<HTMLElement & { setHTMLUnsafe(html: string): void }>('<div></div>');
    place.setHTMLUnsafe(html);
    return place.firstElementChild as ShipElement;
  };

  it('gives way to the initial where it failed before the script of a prerendered page', async () => {
    const catalog = catalogOf(failing[0]![0]);
    const element = placed(printed(catalog, 'late-element'));
    const root = await settled(element);
    // Only the shadow root of an element that is not there yet can come before it.
    const upgraded = placed(printed(catalog, 'ship-verdict', `catalog="${answerUrl('status=500')}"`));
    upgraded.shadowRoot!.querySelector('img')!.replaceWith(root.querySelector('img')!);
    await oneEvent(upgraded, 'ship-error');
    await waitUntil(() => seenIn(upgraded.shadowRoot!) === 'N', 'there is no initial');
  });

  // WebKit draws a broken picture there.
  if (!navigator.userAgent.includes('Version/'))
    for (const [logo, reason] of failing)
      it(`gives way to the initial without any script: ${reason}`, async () => {
        const root = await settled(placed(printed(catalogOf(logo), 'late-element')));
        expect(seenIn(root)).to.equal('N');
      });
});
