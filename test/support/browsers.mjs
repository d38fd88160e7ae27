// The three browsers: their paths, and how a missing one is installed: by us on Debian as root, else by hand.
// Run by itself (`npm run browsers`) it installs what is missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const engines = ['chromium', 'firefox', 'webkit'];

/** Chromium in a container without a GPU, which fetches nothing that no test asks for. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const packages = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'fonts-liberation'],
};

const onPath = (...names) =>
  names
    .map((name) => spawnSync('sh', ['-c', `command -v "${name}"`], { encoding: 'utf8' }).stdout?.trim())
    .find(Boolean);
const existing = (...paths) => paths.find((path) => path && existsSync(path));

const miniBrowser = () =>
  existing(
    ...['6.0', '4.1', '4.0'].flatMap((version) =>
      ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
    ),
  );

const find = {
  chromium: () =>
    existing(process.env.CHROME_PATH) ??
    onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome') ??
    existing(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
      'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
    ),
  firefox: () =>
    existing(process.env.FIREFOX_PATH) ??
    onPath('firefox-esr', 'firefox') ??
    existing(
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:/Program Files/Mozilla Firefox/firefox.exe',
    ),
  webkit: () =>
    onPath('WebKitWebDriver') && (process.env.DISPLAY || onPath('Xvfb')) ? miniBrowser() : undefined,
};

/** The browsers that are here, as {engine: path}. */
export function findBrowsers() {
  return Object.fromEntries(engines.map((engine) => [engine, find[engine]()]).filter(([, path]) => path));
}

/** As findBrowsers, after installing the missing ones where we may. Says nothing where all are here. */
export function ensureBrowsers() {
  const missing = engines.filter((engine) => !find[engine]());
  if (missing.length > 0 && mayInstall()) {
    const names = debianPackages(missing);
    console.log(`Installing ${missing.join(', ')}: apt-get install ${names.join(' ')}`);
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...names);
  }
  return findBrowsers();
}

export const howToInstall = (missing) =>
  `Debian: sudo apt-get install ${debianPackages(missing).join(' ')}. Elsewhere: install ${missing.join(', ')}, ` +
  'or say where they are with CHROME_PATH and FIREFOX_PATH (WebKit needs Linux).';

const debianPackages = (missing) => [...new Set(missing.flatMap((engine) => packages[engine]))];

function mayInstall() {
  const debian = existsSync('/etc/debian_version') && onPath('apt-get');
  const named = debian && /^ID(_LIKE)?="?[^\n]*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  return named && process.getuid?.() === 0;
}

function apt(...args) {
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3'];
  execFileSync('apt-get', [...options, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = ensureBrowsers();
  for (const engine of engines) console.log(`${engine}: ${found[engine] ?? 'missing'}`);
  const missing = engines.filter((engine) => !found[engine]);
  if (missing.length > 0) {
    console.error(howToInstall(missing));
    process.exitCode = 1;
  }
}
