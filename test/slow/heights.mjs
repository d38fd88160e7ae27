// Measures the natural height of a full card in em, for every sample tool in containers of several widths, and the height
// reserved while it loads, to tune the reserved space in src/templates/box.styles.ts and the README's rule.
// node test/slow/heights.mjs [font-family] [font size in px] [compact]
import { startBrowser } from '../support/browser-driver.mjs';
import { sample, startSite } from '../support/site.mjs';

const widths = [14, 18, 20, 22, 26, 30, 36, 38, 45, 60, 78];
const [family = 'sans-serif', size = '16', variant = 'full'] = process.argv.slice(2);
const slugs = sample()
  .tools.filter(({ name }) => name)
  .map(({ slug }) => slug);

/** Runs in the page: heights in em, by themselves and reserved. */
async function heights() {
  await probe.settled();
  const cards = [...document.querySelectorAll('ship-verdict')];
  const em = Number.parseFloat(getComputedStyle(document.body).fontSize);
  const bare = new CSSStyleSheet();
  bare.replaceSync('.placeholder::before { display: none !important }');
  const reserved = getComputedStyle(
    cards[0].shadowRoot.querySelector('.placeholder'),
    '::before',
  ).paddingBlockStart;
  return [
    ...cards.map(({ shadowRoot }) => {
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, bare];
      return shadowRoot.querySelector('article').getBoundingClientRect().height / em;
    }),
    Number.parseFloat(reserved) / em,
  ];
}

const site = await startSite();
const browser = await startBrowser('chromium');
const page = await browser.open({ width: 1800, height: 900 });
const table = [];
for (const width of widths) {
  const cards = slugs
    .map((slug) => `<ship-verdict tool="${slug}" variant="${variant}" loading="eager"></ship-verdict>`)
    .join('');
  site.files.set(
    '/page.html',
    `<!doctype html><html lang="en"><title>Heights</title><link rel="ship-catalog" href="/v1/catalog.json">
    <style>body { font: ${size}px/1.5 ${family}; inline-size: ${width}em }</style><script src="/probe.js"></script>
    <script src="/cdn/ship-or-skip.iife.js"></script><body>${cards}`,
  );
  await page.goto(`${site.url}/page.html?${width}`);
  table.push(await page.run(heights));
}
await browser.close();
await site.close();

const row = (name, cells) =>
  console.log([name.slice(0, 20).padEnd(20), ...cells.map((cell) => String(cell).padStart(5))].join(' '));
row('width in em', widths);
[...slugs, 'RESERVED'].forEach((slug, index) =>
  row(
    slug,
    table.map((column) => column[index].toFixed(1)),
  ),
);
