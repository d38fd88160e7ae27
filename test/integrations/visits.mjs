// Visits to a prerendered site in a browser: without scripts, with ours at once and with ours late, then other
// tools, and the way to another page and back.
import { setTimeout as sleep } from 'node:timers/promises';

/** Expected text of each element of the first page, in order: two badges, a card, a comparison. */
const words = [/Claw Code: Ship/, /Terrace: Split/, /Claw Code.*Ship/, /Claw Code vs Llama 4 Compact.*Ship/];

const saysAll = (texts) => texts.length === words.length && words.every((word, at) => word.test(texts[at]));
const briefly = (texts) => texts.map((text) => text.slice(0, 40)).join(' / ');

/** Runs in the page, without scripts of its own: what a reader sees of each element, and the light lines. */
function read() {
  const box = (element) => element.getClientRects().length > 0;
  return [...document.querySelectorAll('ship-badge, ship-verdict, tool-compare')].map((host) => {
    const root = host.shadowRoot?.querySelector('[part~=root]');
    return root && box(root) ? root.innerText.replace(/\s+/g, ' ').trim() : '';
  });
}

/** Runs in the page: waits until every element is ready. */
async function settled() {
  const ready = () => probe.hosts().length > 0 && probe.hosts().every(({ state }) => state === 'ready');
  for (let tries = 0; tries < 400 && !ready(); tries++) {
    probe
      .hosts()
      .find(({ state }) => state !== 'ready')
      ?.scrollIntoView();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  scrollTo(0, 0);
  // Time for what may still move or complain.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const states = probe.hosts().map(({ localName, state }) => `${localName} ${state}`);
  return {
    unready: ready() ? [] : states,
    errors: probe.errors,
    twice: [...new Set(probe.twice)],
    shifts: probe.shifts,
    looks: probe.looks,
    early: probe.early,
    places: probe.places(),
    texts: probe.texts(),
    client: globalThis.sameDocument === true,
  };
}

/** Runs in the page: sets other tools. */
async function others() {
  const [badge, , card, compare] = probe.hosts();
  const drawn = [badge, card, compare].map(
    (host) => new Promise((resolve) => host.addEventListener('ship-load', resolve, { once: true })),
  );
  badge.setAttribute('tool', 'mothwing');
  card.setAttribute('tool', 'terrace');
  compare.setAttribute('tools', 'terrace nettlebox');
  await Promise.race([Promise.all(drawn), new Promise((resolve) => setTimeout(resolve, 8000))]);
  await new Promise(requestAnimationFrame);
  return { texts: probe.texts(), twice: [...new Set(probe.twice)], errors: probe.errors };
}

const problemsOf = ({ unready = [], errors, twice }) => [...unready, ...errors, ...twice];

export async function visits(browser, site, { page: path }) {
  const { engine } = browser;
  const page = await browser.open({ width: 1280, height: 3000 });
  const list = [];
  const check = (name, wrong, figure) =>
    list.push({
      name: `${engine}, ${name}`,
      ok: wrong.length === 0,
      figure: wrong.length > 0 ? wrong.join(' | ').slice(0, 900) : figure,
    });

  site.how.scripts = false;
  await page.goto(site.url + path);
  const texts = await page.run(read);
  check('no scripts', saysAll(texts) ? [] : [`says: ${texts.join(' / ')}`], briefly(texts));
  site.how.scripts = true;

  for (const late of [0, 1500]) {
    site.how.late = late;
    await page.goto(site.url + path);
    const now = await page.run(settled);
    const wrong = problemsOf(now);
    if (!saysAll(now.texts)) wrong.push(`says: ${now.texts.join(' / ')}`);
    if (!saysAll(now.early?.texts ?? [])) wrong.push(`said early: ${now.early?.texts.join(' / ')}`);
    if (late && now.early?.defined) wrong.push('our script was not late');
    const shift = now.shifts.reduce((sum, { value }) => sum + value, 0);
    if (shift >= 0.0005)
      wrong.push(
        `layout shift ${shift.toFixed(4)} of ${[...new Set(now.shifts.flatMap(({ what }) => what))]}`,
      );
    if (String(now.early?.places) !== String(now.places))
      wrong.push(`moved from ${now.early?.places.join(', ')} to ${now.places.join(', ')}`);
    const measured = engine === 'chromium' ? `layout shift ${shift.toFixed(3)}` : 'in their places';
    check(
      `our script ${late ? 'late' : 'at once'}`,
      wrong,
      `0 errors, once in each of ${now.looks} looks, ${measured}`,
    );
  }
  site.how.late = 0;

  const other = await page.run(others);
  const redrawn = [/Mothwing/, /Terrace/, /Terrace/, /Terrace vs Nettlebox/];
  const same = redrawn.flatMap((word, at) =>
    word.test(other.texts[at]) ? [] : [`says: ${other.texts[at]}`],
  );
  check('other tools', [...problemsOf(other), ...same], briefly(other.texts));

  await page.goto(site.url + path);
  await page.run(settled);
  for (const [name, link, count] of [
    ['to the other page', 'The other page', 2],
    ['and back', 'Back to the verdicts', words.length],
  ]) {
    await page.run((text) => {
      globalThis.sameDocument = true;
      [...document.querySelectorAll('a')].find(({ textContent }) => textContent.trim() === text).click();
    }, link);
    for (let tries = 0, there = false; !there && tries < 100; tries++) {
      await sleep(100);
      there = await page
        .run(
          (text, count) =>
            ![...document.querySelectorAll('a')].some(({ textContent }) => textContent.trim() === text) &&
            globalThis.probe?.hosts().length === count,
          link,
          count,
        )
        .catch(() => false);
    }
    const now = await page.run(settled);
    const wrong = problemsOf(now);
    if (now.texts.length !== count || now.texts.some((text) => !/Ship|Skip|Split/.test(text)))
      wrong.push(`says: ${now.texts.join(' / ')}`);
    check(name, wrong, `${briefly(now.texts)} (${now.client ? 'without' : 'with'} a new document)`);
  }
  await page.close();
  return list;
}
