// Content of the page in an element by mistake: HTML knows no `<ship-badge />`, so everything behind it becomes its content.
import type { LitElement, ReactiveController } from 'lit';
import { pageSections, shownTags } from '../shared/page-content.js';
import { rendersContent } from './renders-content.js';
import { warn } from './warn.js';

const tags = shownTags.join();
const sections = pageSections.join();

/** Checks for an element, of whichever window. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Checks for content that is no fallback: another of our elements, or a heading or landmark with something beside it. */
function holdsPageContent(host: Element): boolean {
  const content = [...host.childNodes].filter(
    (node) => !(node as Partial<Element>).slot && rendersContent(node),
  );
  return content.some(
    (node) =>
      isElement(node) &&
      (node.matches(tags) || !!node.querySelector(tags) || (content.length > 1 && node.matches(sections))),
  );
}

/** Shows such content behind what its host shows, and warns the author. */
export class PageContentController implements ReactiveController {
  #slot: HTMLSlotElement | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // While the page is parsed the content is still to come.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', this, { once: true });
  }

  handleEvent(): void {
    if (this.host.hasUpdated) this.hostUpdated();
  }

  hostUpdated(): void {
    const { host } = this;
    if (this.#slot?.isConnected || !holdsPageContent(host)) return;
    // Behind what Lit renders, and gone with prerendered content.
    host.renderRoot.append((this.#slot ??= document.createElement('slot')));
    const { localName } = host;
    warn(`<${localName}> holds other content of the page. Is </${localName}> missing?`);
  }
}
