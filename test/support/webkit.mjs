// WebKit over plain WebDriver: an X display of its own (Xvfb) where there is none, and WebKitWebDriver.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Starts one WebKit: {get, post, stop}, where `get` and `post` are commands of its session. */
export async function startWebkit(binary) {
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
  children.unshift(spawn('WebKitWebDriver', args, { stdio: 'ignore', env }));

  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`WebKit, ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await started(port);
  const { sessionId } = await ask('POST', '', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        timeouts: { script: 60_000, pageLoad: 60_000, implicit: 0 },
      },
    },
  });
  return {
    get: (path) => ask('GET', `/${sessionId}${path}`),
    post: (path, body = {}) => ask('POST', `/${sessionId}${path}`, body),
    delete: (path) => ask('DELETE', `/${sessionId}${path}`),
    async stop() {
      await ask('DELETE', `/${sessionId}`).catch(() => {});
      kill();
      process.off('exit', kill);
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

/** A port of the loopback that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function started(port) {
  for (let attempt = 0; attempt < 200; attempt++) {
    const open = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (open) return;
    await sleep(50);
  }
  throw new Error('WebKitWebDriver did not start');
}
