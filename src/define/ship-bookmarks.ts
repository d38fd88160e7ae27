// Registers <ship-bookmarks>.
import { ShipBookmarks } from '../elements/ship-bookmarks.js';

ShipBookmarks.define();

export { ShipBookmarks };
