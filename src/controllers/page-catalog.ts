// Elements of a page that name its catalog, for all that do not name one themselves.

/** Finds the link to the catalog of the page. */
export const catalogLink = (): HTMLLinkElement | null =>
  document.querySelector<HTMLLinkElement>('link[rel~="ship-catalog"]');

/** Finds the script that contains the catalog of the page. */
export const catalogScript = (): Element | null =>
  document.querySelector('script[type="application/ship-catalog+json"]');
