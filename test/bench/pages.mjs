// Pages as generators of documentation write them, 8 to 12 KB each: a head, navigation, an article with code, and
// three elements of ours in it. The same for the same seed.
import { chanceOf } from './random.mjs';
import { seen } from './sentences.mjs';

const navigation = Array.from(
  { length: 40 },
  (_, index) =>
    `<li class="nav-item level-${(index % 3) + 1}"><a class="nav-link" href="/docs/part-${index}/">Part ${index + 1}: how it works</a></li>`,
).join('\n        ');

const head = (title, path) => `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} | The Long Bench</title>
    <meta name="description" content="${title}: what was tried, by whom, and what came of it.">
    <link rel="canonical" href="https://long-bench.example/${path}">
    <link rel="stylesheet" href="/assets/style.4f2c9a.css">
    <link rel="ship-catalog" href="/v1/">
    <script>document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'auto';</script>
    <script type="module" src="/assets/app.91b3d7.js"></script>
  </head>
  <body class="docs-page">
    <a class="skip" href="#content">Skip to content</a>
    <nav aria-label="Main">
      <ul>
        ${navigation}
      </ul>
    </nav>
    <main id="content">
      <article>
        <h1 id="top">${title}<a class="anchor" href="#top" aria-hidden="true">#</a></h1>
`;

const code = (number) => `        <pre class="shiki" tabindex="0"><code>${Array.from(
  { length: 8 },
  (_, line) =>
    `<span class="line"><span style="color:#D73A49">const</span><span style="color:#24292E"> value${line} = </span><span style="color:#6F42C1">measure</span><span style="color:#24292E">(${number + line}, </span><span style="color:#032F62">"a &amp; b"</span><span style="color:#24292E">);</span></span>`,
).join('\n')}</code></pre>
`;

/** Returns the path of page number `index` in its site. */
export const pathOf = (index) => `docs/part-${Math.floor(index / 100)}/page-${index}/index.html`;

/** Page number `index`, with a badge, a card, and a comparison of two tools that stand near each other in the list. */
export function pageAt(index, slugs, seed = 1) {
  const { of, between } = chanceOf(seed, index, 77);
  const one = between(0, slugs.length - 1);
  const other = (one + between(1, 5)) % slugs.length;
  const paragraph = () =>
    `        <p>${Array.from({ length: between(2, 4) }, () => of(seen).replace(/\{(\w+)\}/g, '<em>$1</em>')).join(' ')}</p>\n`;
  return (
    head(`Page ${index + 1}`, pathOf(index)) +
    `        <p>In short: <ship-badge tool="${of(slugs)}"></ship-badge>.</p>\n` +
    paragraph() +
    code(index) +
    `        <h2 id="verdict">The verdict</h2>\n        <ship-verdict tool="${of(slugs)}"></ship-verdict>\n` +
    paragraph() +
    `        <tool-compare tools="${slugs[one]} ${slugs[other]}"></tool-compare>\n` +
    paragraph() +
    paragraph() +
    '      </article>\n    </main>\n    <footer><p>Made with care. <a href="/about/">About</a></p></footer>\n  </body>\n</html>\n'
  );
}
