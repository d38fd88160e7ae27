// Copy panels and table of tokens of the front page.
import { copyPanel } from './copy.js';
import { tokensOf, type Manifest } from './token-list.js';
import { tokenTable } from './tokens.js';

for (const panel of document.querySelectorAll<HTMLDetailsElement>('details[data-example]')) copyPanel(panel);

const place = document.querySelector<HTMLElement>('#token-table');
if (place)
  try {
    const response = await fetch('/custom-elements.json');
    tokenTable(place, tokensOf((await response.json()) as Manifest));
  } catch {
    place.textContent = 'The list of tokens could not be had. Reload the page to ask again.';
  }
