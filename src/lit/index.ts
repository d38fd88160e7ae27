// What stands for `lit` in the files that stand alone; build.lit.mjs puts it there.
export { LitElement, css, property } from './element.js';
export { html, noChange, nothing } from './template.js';
