// The three browsers, with the same functions for each, so that a measurement is written once:
// startBrowser(engine) → {engine, open({width, height}), openTab(), close}; open → {goto, url, run, keys, resize, cookies, close},
// and in Chromium and Firefox `page`, puppeteer's own. `openTab` gives one more tab beside the others, with a `front()` of its
// own that puts it before them; `goto` and `run` do that first. `keys` takes what WebDriver calls keys: letters, \uE004 for
// Tab, \uE007 for Enter (https://www.w3.org/TR/webdriver2/#keyboard-actions); it needs no script in the page.
import * as puppeteer from 'puppeteer-core';
import { chromiumFlags, engines, findBrowsers, howToInstall } from './browsers.mjs';
import { startWebkit } from './webkit.mjs';

export async function startBrowser(engine, { args = [] } = {}) {
  const path = findBrowsers()[engine];
  if (!path) throw new Error(`${engine} is missing. ${howToInstall([engine])}`);
  if (engine === 'webkit') return webkit(path);
  const browser = await puppeteer.launch({
    executablePath: path,
    ...(engine === 'firefox' ? { browser: 'firefox' } : { args: [...chromiumFlags, ...args] }),
    protocolTimeout: 120_000,
  });
  return {
    engine,
    open: (size) => openPage(browser, engine, size),
    async openTab() {
      const tab = await openPage(browser, engine);
      return fronted(tab, () => tab.page.bringToFront());
    },
    close: () => browser.close(),
  };
}

/** Calls `act` with each engine's browser, all engines at once; returns all checks, engine by engine. */
export async function inEach(names, act) {
  const lists = await Promise.all(
    names.map(async (engine) => {
      const browser = await startBrowser(engine).catch((error) => error);
      if (browser instanceof Error) return [{ name: engine, ok: false, figure: browser.message }];
      try {
        return await act(browser);
      } catch (error) {
        return [{ name: engine, ok: false, figure: `broke off: ${error.stack ?? error}` }];
      } finally {
        await browser.close();
      }
    }),
  );
  return lists.flat();
}

export { engines };

/** A tab that comes to the front before anything is done in it; `inTurn` may hold others off meanwhile. */
const fronted = (tab, front, inTurn = (act) => act()) => {
  const first =
    (act) =>
    (...args) =>
      inTurn(async () => {
        await front();
        return act(...args);
      });
  return { ...tab, front, goto: first(tab.goto), run: first(tab.run) };
};

/** One after the other. */
function turns() {
  let last = Promise.resolve();
  return (act) => (last = last.then(act, act));
}

const named = { '\uE004': 'Tab', '\uE007': 'Enter' };

async function openPage(browser, engine, { width = 1280, height = 900 } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  if (engine === 'chromium') {
    const session = await page.createCDPSession();
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  }
  return {
    page,
    goto: (url) => page.goto(url, { waitUntil: 'domcontentloaded' }),
    url: () => Promise.resolve(page.url()),
    run: (act, ...args) => page.evaluate(act, ...args),
    async keys(keys) {
      for (const key of keys) await page.keyboard.press(named[key] ?? key);
    },
    resize: (size) => page.setViewport({ height: 900, ...size }),
    cookies: () => browser.cookies(),
    close: () => page.close(),
  };
}

async function webkit(path) {
  const driver = await startWebkit(path);
  const resize = ({ width = 1280, height = 900 } = {}) => driver.post('/window/rect', { width, height });
  const page = {
    goto: (url) => driver.post('/url', { url }),
    url: () => driver.get('/url'),
    async run(act, ...args) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve((${act})(...arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await driver.post('/execute/async', { script, args: [args] });
      if (error) throw new Error(error);
      return value;
    },
    keys: (keys) =>
      driver.post('/actions', {
        actions: [
          {
            type: 'key',
            id: 'keys',
            actions: [...keys].flatMap((value) => [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ]),
          },
        ],
      }),
    resize,
    cookies: () => driver.get('/cookie'),
    close: () => driver.post('/url', { url: 'about:blank' }),
  };
  const open = async (size) => {
    await resize(size);
    return page;
  };
  // The driver has one window at a time.
  const inTurn = turns();
  const openTab = async () => {
    // A window: it stays visible behind another, where a tab would sleep.
    const { handle } = await driver.post('/window/new', { type: 'window' });
    return fronted(page, () => driver.post('/window', { handle }), inTurn);
  };
  return { engine: 'webkit', open, openTab, close: () => driver.stop() };
}
