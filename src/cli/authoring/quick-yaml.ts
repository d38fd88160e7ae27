// YAML seven times faster, for the plain files that nearly all are: js-yaml, which knows no positions. Whatever it does not
// read, or might read otherwise than the parser with positions does, is left to that one. A test holds the two together.
import { CORE_SCHEMA, load } from 'js-yaml';

/** Anchors, aliases, tags, merge keys, tabs, directives, and numbers that only one of the two takes for numbers. */
const unusual = /(?:^|[\s[{,:-])[&*!]\S|<<|\t|^\s*(?:[?%]|---|\.\.\.)|[\d.]_|_[\d.]|[-+]\.|\b0[box]|\uFEFF/im;
/** A map whose keys are no words, a comment where a value should be, a line at the margin that is no key, entry or comment. */
const odd = /^[\s-]*(?:null\b|~|[[{].*[\]}])\s*:|[-:]\s+\?|-\s+#|^(?![a-z][\w-]*:(?:\s|$)|#|-\s|\s|$)/im;

/** A quoted text that goes on in the next line. */
const open = /^[^#\n]*[:-]\s+(?:"(?:[^"\\\n]|\\.)*|'[^'\n]*(?:''[^'\n]*)*)$/m;

/** What a plain YAML text says; `undefined` where that is for the other parser to say. */
export function quickYaml(text: string): unknown {
  if (unusual.test(text) || odd.test(text) || open.test(text)) return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}
