// The door of the files that stand alone: all elements, registered. It exports nothing, as a <script> has no use for it.
// The order is for gzip, which finds again what stood near: what is asked and said first, then how it looks.
import './elements/inquiry.js';
import './facts/tool.js';
import './facts/scorecard.js';
import './facts/comparison.js';
import './facts/columns.js';
import './elements/define.js';
import './render/root.css.js';
import './render/badge.css.js';
import './render/card.css.js';
import './render/ledger.css.js';
import './render/compare.css.js';
import './index.js';
