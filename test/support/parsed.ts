// HTML that is pasted somewhere, as a browser's parser sees it.
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

interface Seen {
  tag: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements of a snippet in order, each with the text below it; what is in a `<template>` is not looked at. */
export function elementsIn(html: string | undefined): Seen[] {
  const seen: Seen[] = [];
  const textIn = (node: DefaultTreeAdapterTypes.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
  const walk = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]) => {
    for (const node of nodes)
      if ('tagName' in node) {
        const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
        seen.push({ tag: node.tagName, attributes, text: textIn(node) });
        walk(node.childNodes);
      }
  };
  walk(parseFragment(html ?? '').childNodes);
  return seen;
}
