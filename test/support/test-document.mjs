// Imports a module in the document of a test runner, and prints what its page shows: `test-document.mjs happy-dom FILE`.
import { pathToFileURL } from 'node:url';
import { Window } from 'happy-dom';
import { JSDOM } from 'jsdom';

const [runner, file] = process.argv.slice(2);
const url = 'https://docs.example/';
const window =
  runner === 'jsdom' ? new JSDOM('', { url, pretendToBeVisual: true }).window : new Window({ url });
for (const key of Object.getOwnPropertyNames(window))
  if (!(key in globalThis))
    Object.defineProperty(globalThis, key, { value: window[key], configurable: true, writable: true });
Object.assign(globalThis, { window });

document.body.innerHTML = '<ship-badge tool="claw-code"><a href="/review">Our review</a></ship-badge>';
await import(pathToFileURL(file));
const later = document.createElement('ship-badge');
later.setAttribute('tool', 'claw-code');
document.body.append(later);
await new Promise((resolve) => setTimeout(resolve));
const { length } = document.querySelectorAll('ship-badge');
console.log(`${document.querySelector('ship-badge a')?.textContent}, ${length} elements`);
process.exit();
