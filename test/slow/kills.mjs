// A build killed at 20 random moments, a first one at 5: what it leaves has nothing broken, and the next build finishes it, to the byte.
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedCatalog } from '../bench/generate.mjs';
import { chanceOf } from '../bench/random.mjs';
import { run, runAndKill } from '../support/commands.mjs';
import { filesOf } from '../support/folders.mjs';

const tools = 400;

export default async function kills() {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-kills-'));
  const list = [];
  try {
    const { catalog, tools: records } = generatedCatalog({ tools, seed: 3 });
    const before = [...records];
    const after = before.map((tool) => (tool.name ? { ...tool, tagline: `${tool.tagline} Again.` } : tool));
    const [one, two] = [before, after].map((lines, index) => {
      const file = join(folder, `${index}.ndjson`);
      writeFileSync(file, [{ catalog }, ...lines].map((line) => JSON.stringify(line)).join('\n'));
      return file;
    });
    const to = (out) => ['--out', out, '--date', '2026-11-25'];
    const base = join(folder, 'base');
    const first = run('build', one, ...to(base), '--first');
    const whole = join(folder, 'whole');
    cpSync(base, whole, { recursive: true });
    const second = run('build', two, ...to(whole));
    if (first.status || second.status) throw new Error(first.stderr + second.stderr);
    const goal = { first: filesOf(join(base, 'v1')), second: filesOf(join(whole, 'v1')) };

    const seed = Date.now() % 1e6;
    const { next } = chanceOf(seed, 0);
    const kinds = { second: { wanted: 20, time: second.time }, first: { wanted: 5, time: first.time } };
    for (let index = 0; index < 80; index++) {
      // A build that ended before it could be killed is no trial.
      const kind = Object.keys(kinds).find((kind) => kinds[kind].wanted > 0);
      if (!kind) break;
      const out = join(folder, `out-${index}`);
      const args = kind === 'first' ? [one, ...to(out), '--first'] : [two, ...to(out)];
      if (kind === 'second') cpSync(base, out, { recursive: true });
      const after = Math.round(next() * kinds[kind].time);
      const killed = await runAndKill(['build', ...args], after);
      if (!killed) continue;
      kinds[kind].wanted--;
      const left = existsSync(join(out, 'v1', 'unfinished.json'))
        ? 'in the midst of writing'
        : 'before or after';
      // Before its manifest a first publication is none.
      const check = existsSync(join(out, 'v1', 'manifest.json'))
        ? run('check', out)
        : { status: 0, stderr: '' };
      const again =
        kind === 'first' && existsSync(join(out, 'v1', 'manifest.json'))
          ? run('build', one, ...to(out))
          : run('build', ...args);
      const now = filesOf(join(out, 'v1'));
      const differs = [...goal[kind]].filter(([path, text]) => now.get(path) !== text).map(([path]) => path);
      const surplus = [...now.keys()].filter((path) => !goal[kind].has(path));
      list.push({
        name: `${kind} build, trial ${index + 1} of seed ${seed}`,
        ok: check.status === 0 && again.status === 0 && differs.length + surplus.length === 0,
        figure:
          `killed after ${after} ms, ${left}; check exits ${check.status}; ` +
          `next build exits ${again.status}, ${differs.length} files differ, ${surplus.length} too many${surplus.length ? ` (${surplus.slice(0, 3)})` : ''}` +
          `${differs.length ? ` (${differs.slice(0, 3)})` : ''}${check.status ? check.stderr.slice(0, 300) : ''}${again.status ? again.stderr.slice(0, 300) : ''}`,
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  list.push({ name: 'killed in time', ok: list.length === 25, figure: `${list.length} of 25 trials` });
  return list;
}
