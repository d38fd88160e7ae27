// The door of the files that stand alone: all elements, registered. It exports nothing, as a <script> has no use for it.
// The order is for gzip, which finds again what stood near: what is said and asked first, then how it looks.
import './words/en.js';
import './lit/template.js';
import './elements/inquiry.js';
import './facts/columns.js';
import './facts/scorecard.js';
import './lit/element.js';
import './facts/comparison.js';
import './elements/near.js';
import './render/piece.js';
import './elements/define.js';
import './render/root.css.js';
import './render/badge.css.js';
import './render/card.css.js';
import './render/ledger.css.js';
import './render/compare.css.js';
import './index.js';
