// The README's own HTML block, copied to a file and opened by double-click (`file:`), works.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inEach } from '../support/browser-driver.mjs';
import { readmePage } from '../support/readme.mjs';

/** Runs in the page, when it has had time to draw. */
async function shown() {
  const elements = [...document.querySelectorAll('ship-badge, ship-verdict, ship-scorecard, tool-compare')];
  for (let tries = 0; tries < 100 && elements.some(({ state }) => state !== 'ready'); tries++) {
    elements.find(({ state }) => state === 'idle')?.scrollIntoView();
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return elements.map(({ localName, state, shadowRoot }) => ({
    what: `${localName} ${state ?? 'undefined'}`,
    verdict: shadowRoot?.querySelector('[part~="verdict"]')?.innerText.trim(),
  }));
}

export default async function file() {
  const code = readmePage();
  if (!code) {
    const figure = 'README.md has no ```html block with an inline catalog yet';
    return [{ name: 'the block of the README', ok: false, figure }];
  }
  const lines = code.trimEnd().split('\n').length;
  const src = /<script[^>]*\ssrc="([^"]+)"/.exec(code)?.[1] ?? '';
  const checks = [
    { name: 'lines of the block', ok: lines <= 25, figure: lines, limit: 25 },
    { name: 'names a script beside it', ok: /^[\w./-]+\.iife\.js$/.test(src), figure: src || 'none' },
  ];
  if (!checks.at(-1).ok) return checks;

  // Deep enough that a path that climbs stays in a folder of ours.
  const root = mkdtempSync(join(tmpdir(), 'ship-file-'));
  const page = join(root, 'a/b/c/page.html');
  const script = join(dirname(page), src);
  for (const path of [page, script]) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(page, code);
  copyFileSync(join('dist/cdn', basename(src)), script);

  const opened = await inEach(['chromium', 'firefox'], async (browser) => {
    const view = await browser.open();
    const said = [];
    view.page.on('console', (message) => said.push(message.text()));
    view.page.on('pageerror', (error) => said.push(String(error)));
    await view.goto(pathToFileURL(page).href);
    const elements = await view.run(shown);
    const wrong = elements.filter(({ what, verdict }) => !what.endsWith(' ready') || !verdict);
    const seen =
      elements.map(({ what, verdict }) => `${what}, "${verdict}"`).join('; ') || 'no element of ours';
    return [
      {
        name: `${browser.engine}, opened as a file`,
        ok: elements.length > 0 && wrong.length + said.length === 0,
        figure: [seen, ...said].join(' | '),
      },
    ];
  });
  rmSync(root, { recursive: true });
  return [...checks, ...opened];
}
