// Starts WebKit for the test runner: an X display of its own (Xvfb) where there is none, and WebKitWebDriver.
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';

export async function webkitLauncher(binary) {
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
  children.unshift(
    spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env }),
  );
  await answers(port);

  const launcher = webdriverLauncher({
    logLevel: 'error',
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
  const stop = launcher.stop?.bind(launcher);
  launcher.name = 'WebKit';
  launcher.stop = async () => {
    try {
      await stop?.();
    } finally {
      kill();
    }
  };
  return launcher;
}

/** Xvfb picks a free display number and tells it through the third file descriptor. */
function startDisplay(children) {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(server);
  return new Promise((resolve, reject) => {
    server.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb exited')));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(port) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await sleep(50);
  }
  throw new Error('WebKitWebDriver did not start');
}
