import './render/root.css.js'; import './render/badge.css.js'; import './render/card.css.js'; import './render/ledger.css.js'; import './render/compare.css.js';
import './index.js';
