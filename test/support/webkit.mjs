// WebKit over plain WebDriver: WebKitWebDriver, and an X display of its own (Xvfb) where there is none.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.mjs';

/** WebDriver's capabilities of the browser at this path. */
export const capabilitiesOf = (binary) => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary, args: ['--automation'] },
});

/** Starts a driver: {port, stop}. It ends with this process at the latest. */
export async function startDriver() {
  const children = [];
  const kill = () => children.forEach((child) => child.kill());
  process.once('exit', kill);
  const display = process.env.DISPLAY || (await startDisplay(children));
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  const args = [`--port=${port}`, '--host=127.0.0.1'];
  // The driver is the first to be killed: its browser needs the display.
  children.unshift(spawn('WebKitWebDriver', args, { stdio: 'ignore', env }));
  await answering(port);
  const stop = () => {
    kill();
    process.off('exit', kill);
  };
  return { port, stop };
}

/** Starts one WebKit: {get, post, delete, stop}, where `get`, `post` and `delete` are commands of its session. */
export async function startWebkit(binary) {
  const driver = await startDriver();
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${driver.port}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`WebKit, ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const timeouts = { script: 60_000, pageLoad: 60_000, implicit: 0 };
  const { sessionId } = await ask('POST', '', {
    capabilities: { alwaysMatch: { ...capabilitiesOf(binary), timeouts } },
  });
  return {
    get: (path) => ask('GET', `/${sessionId}${path}`),
    post: (path, body = {}) => ask('POST', `/${sessionId}${path}`, body),
    delete: (path) => ask('DELETE', `/${sessionId}${path}`),
    async stop() {
      await ask('DELETE', `/${sessionId}`).catch(() => {});
      driver.stop();
    },
  };
}

/** Xvfb picks a free display number and tells it through the third file descriptor. */
function startDisplay(children) {
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(server);
  return new Promise((resolve, reject) => {
    server.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb exited')));
  });
}

async function answering(port) {
  for (let attempt = 0; attempt < 200; attempt++) {
    const open = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (open) return;
    await sleep(50);
  }
  throw new Error('WebKitWebDriver did not start');
}
