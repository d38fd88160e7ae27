// The newsletter's form against servers that behave as each documented service does, in three engines, under a
// Content-Security-Policy that allows little more than them: as a plain form, with fetch, prerendered without any script (by
// keyboard), and prerendered before the script. Succeeds, fails, already subscribed, too slow, CORS refused; each address
// arrives once, and nothing is sent before.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { engines, inEach } from '../support/browser-driver.mjs';
import { bundled, npmFiles } from '../support/bundle.mjs';
import { startServices } from '../support/newsletter-services.mjs';
import { startSite } from '../support/site.mjs';

const attributesOf = (url) => ({
  buttondown: `action="${url}/api/emails/embed-subscribe/ada" extra="embed=1&amp;tag=blog"`,
  kit: `action="${url}/forms/1/subscriptions" field="email_address"`,
  mailchimp: `action="${url}/subscribe/post?u=1&amp;id=2" field="EMAIL" honeypot="b_1_2"`,
  own: `action="${url}/own"`,
});
const pageOf = (attributes, script = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Letters</title><link rel="icon" href="data:,">` +
  `<script src="/probe.js"></script>${script}</head><body><ship-newsletter ${attributes}></ship-newsletter></body></html>`;

/** Runs in the page: sends an address, and tells what a reader then sees. */
async function filled(email, fetches) {
  await customElements.whenDefined('ship-newsletter');
  const element = document.querySelector('ship-newsletter');
  const at = (part) => element.shadowRoot.querySelector(`[part~=${part}]`);
  const until = async (done) => {
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await until(() => at('field'));
  at('field').value = email;
  at('button').click();
  if (!fetches) return undefined;
  await until(() => element.state !== 'idle' && element.state !== 'sending');
  return {
    state: element.state,
    says: (at('error')?.innerText || at('done').innerText).replace(/\s+/g, ' ').trim(),
    kept: at('field')?.value,
    trouble: [...probe.violations, ...probe.uncaught],
  };
}

/** Runs in a service's page: what it says; nothing before it is there. */
const answered = () => document.querySelector('#answer')?.textContent ?? '';

/** Asks again until it is something, for ten seconds at most; a page on its way elsewhere cannot be asked. */
async function eventually(ask) {
  let last;
  for (let tries = 0; tries < 100; tries++) {
    last = await Promise.resolve()
      .then(ask)
      .catch(() => undefined);
    if (last) return last;
    await sleep(100);
  }
  return last;
}

/** Prerenders pages; gives their texts and the hashes of their styles. */
function prerendered(pages) {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-newsletter-'));
  for (const [path, html] of Object.entries(pages)) writeFileSync(join(folder, path), html);
  const args = ['dist/cli/main.js', 'prerender', folder, '--catalog', 'dist/sample'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const files = Object.keys(pages).map((path) => [`/${path}`, readFileSync(join(folder, path), 'utf8')]);
  rmSync(folder, { recursive: true });
  return { files, hashes: stdout.match(/'sha256-[^']+'/g) ?? [] };
}

/** Expected results with fetch: state, part of the message, and whether the address stays in the field. */
// prettier-ignore
const fetched = [
  ['kit', 'good', 'done', 'Thank you'],
  // Kit tells nobody who is on its list.
  ['kit', 'known', 'done', 'Thank you'],
  ['kit', 'bad', 'failed', 'did not accept'],
  ['kit', 'slow', 'failed', 'took too long'],
  ['own', 'good', 'done', 'Thank you'],
  ['own', 'known', 'subscribed', 'on the list already'],
  ['own', 'bad', 'failed', 'did not accept'],
  ['buttondown', 'good', 'failed', 'nobody can say whether'],
  ['buttondown', 'slow', 'failed', 'took too long'],
  ['mailchimp', 'good', 'failed', 'nobody can say whether'],
];
const plain = { good: 'Thank you', known: 'subscribed already', bad: 'cannot be subscribed' };

export default async function newsletter() {
  const services = await startServices();
  const forms = attributesOf(services.url);
  const strict = (more) =>
    `default-src 'none'; script-src 'self'; img-src data:; base-uri 'none'; object-src 'none'; ` +
    `form-action ${services.url}; connect-src ${services.url}; require-trusted-types-for 'script'; ` +
    `trusted-types lit-html; ${more}`;
  const built = await bundled(npmFiles('ship-newsletter'));
  const script = '<script type="module" src="/bundle/ship-newsletter.js"></script>';

  const names = ['buttondown', 'kit', 'mailchimp'];
  const { files, hashes } = prerendered(
    Object.fromEntries([
      ...names.map((name) => [`${name}.html`, pageOf(forms[name], script)]),
      // The script comes when a reader has begun to type.
      ['late.html', pageOf(`${forms.kit} mode="fetch"`, '<script src="/start.js"></script>')],
    ]),
  );
  const styles = `style-src ${hashes.join(' ')}`;
  const csp = (policy) => startSite({ headers: { 'content-security-policy': policy } });
  const live = await csp(strict("style-src 'none'"));
  const late = await csp(strict(styles));
  // Scripts are off: the sandbox allows forms and no scripts.
  const off = await csp(`default-src 'none'; ${styles}; form-action ${services.url}; sandbox allow-forms`);
  for (const [path, text] of built) for (const site of [live, late, off]) site.files.set(path, text);
  for (const [path, text] of files) for (const site of [late, off]) site.files.set(path, text);
  late.files.set('/start.js', `start = () => import('/bundle/ship-newsletter.js');`);
  for (const name of Object.keys(forms))
    for (const mode of ['', 'fetch'])
      live.files.set(`/${name}-${mode}.html`, pageOf(`${forms[name]} mode="${mode}"`, script));

  const checks = await inEach(engines, async (browser) => {
    const { engine } = browser;
    const page = await browser.open();
    const list = [];
    const check = (name, wrong, figure) => {
      const found = wrong.filter(Boolean);
      list.push({ name: `${engine}, ${name}`, ok: found.length === 0, figure: found.join(' | ') || figure });
    };
    /** An address of this case alone, and what arrived with it. */
    const addressOf = (how) => `${how}@${engine}${list.length}.example`;
    const arrived = (email) => services.sent.filter(({ fields }) => Object.values(fields).includes(email));
    const complaints = (email, times = 1) => [
      arrived(email).length !== times && `arrived ${arrived(email).length} times`,
      ...arrived(email).map(({ complaint }) => complaint),
    ];

    for (const [name, how, state, says] of fetched) {
      // Ten seconds, once.
      if (how === 'slow' && name !== 'kit') continue;
      const email = addressOf(how);
      await page.goto(`${live.url}/${name}-fetch.html`);
      const seen = await page.run(filled, email, true);
      const kept = state === 'failed' ? email : undefined;
      check(
        `${name} with fetch, ${how}`,
        [
          seen.state !== state && `is ${seen.state}`,
          !seen.says.includes(says) && `says "${seen.says}"`,
          (seen.kept ?? undefined) !== kept && `keeps "${seen.kept}"`,
          ...seen.trouble,
          ...complaints(email),
        ],
        `${seen.state}: ${seen.says}`,
      );
    }

    for (const name of names)
      for (const [how, says] of Object.entries(plain)) {
        const email = addressOf(how);
        await page.goto(`${live.url}/${name}-.html`);
        await page.run(filled, email, false);
        const text = await eventually(() => page.run(answered));
        check(
          `${name}, plain form, ${how}`,
          [!text?.includes(says) && `the service says "${text}"`, ...complaints(email)],
          `the service says "${text}"`,
        );
      }

    for (const name of names)
      for (const [how, says] of Object.entries(plain)) {
        const email = addressOf(how);
        await page.goto(`${off.url}/${name}.html`);
        // Tab to the field, the address, Enter.
        await page.keys(`\uE004${email}\uE007`);
        // Asked only where scripts run again.
        const text = await eventually(
          async () => (await page.url()).startsWith(services.url) && page.run(answered),
        );
        const fields = Object.keys(arrived(email)[0]?.fields ?? {}).join(' ');
        check(
          `${name}, scripts off, ${how}`,
          [!text?.includes(says) && `the service says "${text}"`, ...complaints(email)],
          `by keyboard, sent ${fields}; the service says "${text}"`,
        );
      }
    check(
      'scripts off',
      [off.log.some((path) => path.endsWith('.js')) && 'a script was asked for'],
      'no script',
    );

    const email = addressOf('good');
    await page.goto(`${late.url}/late.html`);
    const wrong = await page.run(async (email) => {
      const element = document.querySelector('ship-newsletter');
      const field = element.shadowRoot.querySelector('[part~=field]');
      if (element.matches(':defined')) return ['the script was too early'];
      field.value = email;
      field.focus();
      await globalThis.start();
      await customElements.whenDefined('ship-newsletter');
      for (let frames = 0; frames < 5; frames++) await new Promise(requestAnimationFrame);
      const [now, ...more] = element.shadowRoot.querySelectorAll('[part~=field]');
      return [
        now !== field && 'another field',
        now.value !== email && `"${now.value}" is left`,
        more.length > 0 && 'two forms',
        element.shadowRoot.activeElement !== field && 'the focus is lost',
        element.state !== 'idle' && `is ${element.state}`,
        ...probe.violations,
      ];
    }, email);
    const before = arrived(email).length;
    const seen = await page.run(filled, email, true);
    check(
      'prerendered, then defined',
      [
        ...wrong,
        before > 0 && 'sent before',
        seen.state !== 'done' && `is ${seen.state}`,
        ...seen.trouble,
        ...complaints(email),
      ],
      'the same field, what was typed, the focus; then sent by fetch',
    );
    return list;
  });
  await Promise.all([live, late, off, services].map((each) => each.close()));
  return checks;
}
