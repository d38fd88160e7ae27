// Text that Node writes equals text that an element renders: badge, embed page, prerendered page, its fallback line
// and its structured data, in every language. The browser reads the files (test/support/outputs.mjs) and compares.
import { expect, oneEvent } from '@open-wc/testing';
import '../src/components/ship-badge/define.js';
import '../src/components/ship-scorecard/define.js';
import '../src/components/ship-verdict/define.js';
import { badgePath, embedPath } from '../src/catalog/paths.js';

const languages = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pt', 'zh'];
const tags = ['ship-badge', 'ship-verdict', 'ship-scorecard'] as const;

interface Sample {
  gone?: boolean;
  slug: string;
}

/** Loads a file that Node wrote. */
async function written(path: string): Promise<string> {
  const response = await fetch(`/outputs/${path}`);
  if (!response.ok) throw new Error(`There is no ${path}: npm run build`);
  return response.text();
}

/** Returns the accessible text of content in one line, without differences of browsers in spacing and number format. */
function heard(content: ParentNode | null | undefined): string {
  const copy = content?.cloneNode(true) as ParentNode | undefined;
  copy?.querySelectorAll('[aria-hidden=true], style').forEach((part) => part.remove());
  return plain((copy as Node | undefined)?.textContent);
}
const plain = (text: string | null | undefined) =>
  (text ?? '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u066a]/g, '%')
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const rootIn = (page: ParentNode, tag: string) =>
  page.querySelector(tag)?.shadowRoot?.querySelector('[part~=root]');
const pageIn = async (path: string) => Document.parseHTMLUnsafe(await written(path));

/** Returns the texts of a page's elements. */
type Said = Record<(typeof tags)[number], Element>;

for (const lang of languages)
  describe(`files written by Node agree with rendered elements in ${lang}`, () => {
    const place = document.createElement('div');
    const tools: [slug: string, said: Said][] = [];

    before(async function () {
      this.timeout(60_000);
      const catalog = JSON.parse(await written(`${lang}/v1/catalog.json`)) as { tools: Sample[] };
      place.lang = lang;
      document.body.append(place);
      // Elements show nothing of a tool that is gone.
      for (const { slug } of catalog.tools.filter(({ gone }) => !gone)) {
        const attributes = `tool="${slug}" loading="eager" catalog="/outputs/${lang}/v1/"`;
        const drawn = document.createElement('div');
        drawn.innerHTML = tags.map((tag) => `<${tag} ${attributes}></${tag}>`).join('');
        place.append(drawn);
        await Promise.all([...drawn.children].map((element) => oneEvent(element, 'ship-load')));
        tools.push([slug, Object.fromEntries(tags.map((tag) => [tag, rootIn(drawn, tag)!])) as Said]);
      }
      expect(tools).to.have.length.above(10);
    });
    after(() => place.remove());

    it('in prerendered pages', async () => {
      for (const [slug, said] of tools) {
        const page = await pageIn(`${lang}/pages/${slug}.html`);
        for (const tag of tags) expect(heard(rootIn(page, tag)), `${tag} ${slug}`).to.equal(heard(said[tag]));
      }
    });

    it('in the fallback line for readers without shadow roots', async () => {
      for (const [slug, said] of tools) {
        const page = await pageIn(`${lang}/pages/${slug}.html`);
        const [name, word, count] = plain(
          said['ship-badge'].querySelector('[title]')?.getAttribute('title'),
        ).split(' · ');
        for (const tag of tags) {
          const line = plain(page.querySelector(tag)?.textContent);
          expect(line, `${tag} ${slug}`).to.contain(`${name}: ${word}`);
          if (/\d/.test(heard(said['ship-badge']).replace(name!, ''))) expect(line, slug).to.contain(count);
        }
      }
    });

    it('in structured data', async () => {
      for (const [slug, said] of tools) {
        const page = await pageIn(`${lang}/pages/${slug}.html`);
        const script = page.querySelector('script[type="application/ld+json"]');
        const { '@graph': graph } = JSON.parse(script?.textContent ?? '{"@graph":[]}') as {
          '@graph': { subjectOf?: { abstract?: string } }[];
        };
        const verdicts = graph.flatMap(({ subjectOf }) => subjectOf?.abstract ?? []);
        const isReviewed = said['ship-scorecard'].querySelector('[part~=take]') !== null;
        const verdict = heard(said['ship-verdict'].querySelector('[part~=verdict]'));
        expect(verdicts.map(plain), slug).to.deep.equal(isReviewed ? [verdict] : []);
      }
    });

    it('in badges', async () => {
      for (const [slug, said] of tools) {
        const svg = await written(`${lang}/v1/${badgePath(slug, 'svg')}`);
        const badge = new DOMParser().parseFromString(svg, 'image/svg+xml');
        const whole = plain(said['ship-badge'].querySelector('[title]')?.getAttribute('title'));
        const title = plain(badge.querySelector('title')?.textContent);
        // In 1,500 bytes there may be no room for the date.
        expect(title, slug).to.match(/ · /);
        expect(whole.slice(0, title.length), slug).to.equal(title);
      }
    });

    it('in embed pages', async () => {
      for (const [slug, said] of tools) {
        const page = await pageIn(`${lang}/v1/${embedPath(slug, 'html')}`);
        expect(heard(rootIn(page, 'ship-verdict')), slug).to.equal(heard(said['ship-verdict']));
      }
    });
  });
