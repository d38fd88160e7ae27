// 50 badges, 3 cards and a comparison on one page cost one script and one catalog request, nothing of
// another origin, no cookie and no storage; a preload link is used, not doubled. Three engines.
import { engines, inEach } from '../support/browser-driver.mjs';
import { sample, startSite } from '../support/site.mjs';

const slugs = sample()
  .tools.filter(({ name }) => name)
  .map(({ slug }) => slug);
const badges = Array.from({ length: 50 }, (_, index) => {
  const slug = slugs[index % slugs.length];
  return `<p>A sentence about a tool, <ship-badge tool="${slug}"><a href="/x">${slug}</a></ship-badge>, goes on.</p>`;
});
const body = `<h1>Many</h1>${badges.join('')}
  <ship-verdict tool="claw-code"></ship-verdict>
  <ship-verdict tool="llama-4-compact-12b"></ship-verdict>
  <ship-verdict tool="quillpatch"></ship-verdict>
  <tool-compare tools="claw-code llama-4-compact-12b"></tool-compare>`;
const pageOf = (head, elements = body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Many</title><link rel="icon" href="data:,">
  <link rel="ship-catalog" href="/v1/catalog.json">${head}<script src="/probe.js"></script>${elements}`;

const module = '<script type="module" src="/cdn/ship-or-skip.js"></script>';
const classic = '<script src="/cdn/ship-or-skip.iife.js" defer></script>';
const preload = '<link rel="preload" as="fetch" crossorigin href="/v1/catalog.json">';
const pages = {
  module: { html: pageOf(module), script: '/cdn/ship-or-skip.js' },
  'classic script': { html: pageOf(classic), script: '/cdn/ship-or-skip.iife.js' },
  'module, catalog preloaded': { html: pageOf(preload + module), script: '/cdn/ship-or-skip.js' },
};

/** Runs in the page: what it loaded and what it keeps. */
async function observed() {
  await probe.settled();
  return {
    ready: [...document.querySelectorAll('ship-badge, ship-verdict, tool-compare')].filter(
      ({ state }) => state === 'ready',
    ).length,
    elsewhere: performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ protocol, origin }) => /^http/.test(protocol) && origin !== document.location.origin)
      .map(String),
    trouble: [...probe.uncaught, ...probe.console],
    kept: {
      cookies: document.cookie ? 1 : 0,
      localStorage: localStorage.length,
      sessionStorage: sessionStorage.length,
      indexedDB: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    },
  };
}

/** Counts the requests of this browser for a file that a page preloads and then fetches. */
async function preloadCost(page, site) {
  const file = '/v1/catalog.json?control';
  const code = `done = new Promise((resolve) => onload = resolve).then(() => fetch("${file}")).then((answer) => answer.text())`;
  site.files.set(
    '/control.html',
    `<!doctype html><link rel="preload" as="fetch" crossorigin href="${file}"><script>${code}</script>`,
  );
  await page.goto(`${site.url}/control.html`);
  await page.run(() => globalThis.done);
  return site.log.filter((path) => path === file).length;
}

/** A logo is asked for without saying by which page. */
async function logo(engine, page, site) {
  const { slug } = sample().tools.find(({ logo }) => logo);
  site.files.set(
    '/logo.html',
    pageOf(module, `<ship-verdict tool="${slug}" loading="eager"></ship-verdict>`),
  );
  await page.goto(`${site.url}/logo.html`);
  await page.run(observed);
  const path = site.log.findLast((asked) => asked.startsWith('/v1/logos/'));
  const referer = site.referers.get(path);
  return {
    name: `${engine}, a logo`,
    ok: path !== undefined && referer === undefined,
    figure: `${path ?? 'not'} asked for, referer: ${referer ?? 'none'}`,
  };
}

export default function requests() {
  return inEach(engines, async (browser) => {
    const site = await startSite();
    const page = await browser.open();
    // WebKitGTK 2.50 under WebDriver never uses a preload for fetch(): there ours may cost what a plain fetch costs.
    const cost = await preloadCost(page, site);
    const elsewhere = [];
    page.page?.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^http/.test(protocol) && origin !== site.url) elsewhere.push(request.url());
    });
    const list = [];
    for (const [name, { html, script }] of Object.entries(pages)) {
      site.files.set('/page.html', html);
      site.log.length = 0;
      await page.goto(`${site.url}/page.html`);
      const seen = await page.run(observed);
      const asked = site.log
        .filter((path) => !['/page.html', '/probe.js', '/favicon.ico'].includes(path))
        .sort();
      const kept = Object.entries(seen.kept).filter(([, count]) => count > 0);
      const cookies = await page.cookies();
      const most = html.includes('preload') ? cost : 1;
      const catalogs = asked.filter((path) => path === '/v1/catalog.json').length;
      const others = [...new Set([...elsewhere, ...seen.elsewhere])];
      const ok =
        seen.ready === 54 &&
        asked.filter((path) => path === script).length === 1 &&
        catalogs >= 1 &&
        catalogs <= most &&
        asked.length === 1 + catalogs &&
        kept.length + cookies.length + others.length + seen.trouble.length === 0;
      const figure =
        `${seen.ready} of 54 ready; requests: ${asked.join(', ')}; other origins: ${others.join(', ') || 0}; ` +
        `cookies: ${cookies.length}; storage: ${kept.join(' ') || 0}` +
        `${most > 1 ? `; this engine asks ${most} times for any preloaded fetch` : ''}${seen.trouble.map((text) => ` | ${text}`).join('')}`;
      list.push({ name: `${browser.engine}, ${name}`, ok, figure });
    }
    list.push(await logo(browser.engine, page, site));
    await site.close();
    return list;
  });
}
