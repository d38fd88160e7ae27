// The generators: what installs each, what builds a site with it, and where its pages are. A generator whose tools cannot
// be installed throws, and says why.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
/** Packages and built sites are kept here, so that a second run installs nothing. */
export const room = process.env.INTEGRATIONS_ROOM ?? join(tmpdir(), 'ship-or-skip-integrations');

/** Runs a command in a folder; what it printed is told only where it fails. */
export function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 1e8,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1', CI: '1' },
  });
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')}: ${error ?? `${stdout}\n${stderr}`.trim().slice(-1500)}`);
}

/** Packages of npm, at the exact versions of the site's package.json. */
function npm(folder) {
  const wanted = readFileSync(join(folder, 'package.json'), 'utf8');
  const stamp = join(folder, 'node_modules', '.installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  run('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], folder);
  writeFileSync(stamp, wanted);
}

/** A program that Debian has: the one on the path, else installed where we may. */
const debian = (program, name) => () => {
  const known = () => spawnSync(program, ['--help']).error === undefined;
  if (known()) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`${program} is not installed. Debian: sudo apt-get install ${name}`);
  run('apt-get', ['install', '-y', '--no-install-recommends', name], here);
};

const inFolder = (name) => join('node_modules', '.bin', name);

/** For each: `static` is its folder of files that are copied as they are, `output` the built site. */
export const sites = {
  eleventy: {
    install: npm,
    build: (folder) => run(inFolder('eleventy'), [], folder),
    static: 'static',
    output: '_site',
    page: '/',
  },
  hugo: {
    install: debian('hugo', 'hugo'),
    build: (folder) => run('hugo', [], folder),
    static: 'static',
    output: 'public',
    page: '/verdicts/',
  },
  mkdocs: {
    install: debian('mkdocs', 'mkdocs-material'),
    build: (folder) => run('mkdocs', ['build'], folder),
    static: 'docs',
    output: 'site',
    page: '/',
  },
  vitepress: {
    install: npm,
    build: (folder) => run(inFolder('vitepress'), ['build'], folder),
    static: 'public',
    output: '.vitepress/dist',
    page: '/',
  },
  starlight: {
    install: npm,
    build: (folder) => run(inFolder('astro'), ['build'], folder),
    static: 'public',
    output: 'dist',
    page: '/',
  },
  docusaurus: {
    install: npm,
    build: (folder) => run(inFolder('docusaurus'), ['build'], folder),
    static: 'static',
    output: 'build',
    page: '/',
    hydrated: true,
  },
};

/** Builds a site from its sources, our scripts and the published sample; gives the folder of its pages. */
export function built(name, publication) {
  const { install, build, static: files, output } = sites[name];
  const folder = join(room, name);
  mkdirSync(folder, { recursive: true });
  cpSync(join(here, name), folder, { recursive: true });
  install(folder);
  rmSync(join(folder, output), { recursive: true, force: true });
  cpSync('dist/cdn', join(folder, files), { recursive: true });
  rmSync(join(folder, files, 'v1'), { recursive: true, force: true });
  cpSync(publication, join(folder, files, 'v1'), { recursive: true });
  build(folder);
  return join(folder, output);
}
