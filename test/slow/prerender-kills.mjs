// Prerendering killed at 25 random moments: each page is what it was or what it becomes, whole; the next run finishes
// it, to the byte, and leaves no half of a file.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chanceOf } from '../bench/random.mjs';
import { pageAt, pathOf } from '../bench/pages.mjs';
import { run, runAndKill } from '../support/commands.mjs';
import { filesOf } from '../support/folders.mjs';

const pages = 400;
const slugs = ['claw-code', 'terrace', 'llama-4-compact-12b'];
const command = (site) => ['prerender', site, '--catalog', 'dist/sample/v1', '--date', '2026-11-26'];

export default async function prerenderKills() {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-kills-'));
  const list = [];
  try {
    const base = join(folder, 'base');
    for (let index = 0; index < pages; index++) {
      const file = join(base, pathOf(index));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, pageAt(index, slugs));
    }
    const whole = join(folder, 'whole');
    cpSync(base, whole, { recursive: true });
    const first = run(...command(whole));
    if (first.status) throw new Error(first.stderr);
    const [before, goal] = [filesOf(base), filesOf(whole)];
    const seed = Date.now() % 1e6;
    const { next } = chanceOf(seed, 0);
    for (let index = 0; index < 80 && list.length < 25; index++) {
      const site = join(folder, `site-${index}`);
      cpSync(base, site, { recursive: true });
      // A run that ended before it could be killed is no trial.
      const after = Math.round(next() * first.time);
      const killed = await runAndKill(command(site), after);
      if (!killed) continue;
      const left = [...filesOf(site)];
      const done = left.filter(([path, text]) => text === goal.get(path)).length;
      const halves = left.filter(([path]) => path.endsWith('~')).length;
      const broken = left.filter(
        ([path, text]) => !path.endsWith('~') && text !== goal.get(path) && text !== before.get(path),
      ).length;
      const again = run(...command(site));
      const now = filesOf(site);
      const differs = [...goal].filter(([path, text]) => now.get(path) !== text).length;
      const surplus = [...now.keys()].filter((path) => !goal.has(path)).length;
      list.push({
        name: `trial ${index + 1} of seed ${seed}`,
        ok: broken + differs + surplus + again.status === 0,
        figure:
          `killed after ${after} ms with ${done} of ${pages} pages done, ${halves} halves beside them, ${broken} broken; ` +
          `next run exits ${again.status}, ${differs} files differ, ${surplus} too many`,
      });
      rmSync(site, { recursive: true, force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  list.push({ name: 'killed in time', ok: list.length === 25, figure: `${list.length} of 25 trials` });
  return list;
}
