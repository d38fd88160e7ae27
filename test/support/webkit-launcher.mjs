// WebKit for the test runner.
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { capabilitiesOf, startDriver } from './webkit.mjs';

export async function webkitLauncher(binary) {
  const driver = await startDriver();
  const launcher = webdriverLauncher({
    logLevel: 'error',
    hostname: '127.0.0.1',
    port: driver.port,
    path: '/',
    capabilities: { ...capabilitiesOf(binary), 'wdio:enforceWebDriverClassic': true },
  });
  const stop = launcher.stop?.bind(launcher);
  launcher.name = 'WebKit';
  // Test files run in frames of one page, and WebKit takes the focus of one frame away when another gets it.
  launcher.concurrency = 1;
  launcher.stop = async () => {
    try {
      await stop?.();
    } finally {
      driver.stop();
    }
  };
  return launcher;
}
