// Loaded into every Node process of a measured command (NODE_OPTIONS): as it ends it writes down what it used, since
// Node tells nobody what a child used, and a bare system has no `time` that tells of memory.
import { appendFileSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** In KB. Where the kernel says it of this program alone, that; `maxRSS` begins with what the parent had. */
function peakMemory() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

const file = process.env.BENCH_USAGE;
// A worker thread counts with its process.
if (file && isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const used = { seconds: (userCPUTime + systemCPUTime) / 1e6, memory: peakMemory() };
    appendFileSync(file, `${JSON.stringify(used)}\n`);
  });
