// States in the gallery: fills each from one template, with the URLs of states.ts.
import type { ShipElement } from '../src/index.js';
import { stores } from './stores.js';

const template = document.querySelector<HTMLTemplateElement>('#each');
const tags = 'ship-badge, ship-verdict, ship-scorecard, tool-compare';
const embedsIn = (place: ParentNode) => place.querySelectorAll<ShipElement>(tags);

for (const place of document.querySelectorAll<HTMLElement>('.states')) {
  const { catalog = '', tool, once } = place.dataset;
  const copy = template?.content.cloneNode(true) as DocumentFragment;
  // A unique URL per visit, whose first response is successful.
  const address = once === undefined ? catalog : `${catalog}?visit=${crypto.randomUUID()}`;
  for (const embed of embedsIn(copy)) {
    embed.setAttribute('catalog', address);
    if (tool) embed.setAttribute(embed.hasAttribute('tools') ? 'tools' : 'tool', tool);
  }
  place.append(copy);
  if (once !== undefined)
    place.addEventListener('ship-load', ({ target, detail }) => {
      const embed = target as ShipElement;
      if (detail.state === 'ready') void embed.updateComplete.then(() => embed.reload());
    });
}

for (const keeper of document.querySelectorAll<HTMLElement>('[data-store]'))
  Object.assign(keeper, { store: stores[keeper.dataset['store'] ?? '']?.() });

const loading = document.querySelector('#loading');
loading?.addEventListener('click', ({ target }) => {
  const act = (target as HTMLElement).dataset['do'];
  if (act === 'answer') void fetch('/states/answer');
  if (act === 'reload') for (const embed of embedsIn(loading)) void embed.reload();
});

// Shows the events of each badge in the last table.
const authorMessages = document.querySelector<HTMLElement>('#author-messages');
const write = ({ target, detail }: CustomEvent<{ message: string }>) => {
  const cell = (target as Element).closest('tr')?.querySelector('output');
  if (cell) cell.textContent = detail.message;
};
authorMessages?.addEventListener('ship-error', write);
authorMessages?.addEventListener('ship-missing', write);
