// Registers <ship-bookmarks>.
import { ShipBookmarks } from './ship-bookmarks.js';

ShipBookmarks.define();

export { ShipBookmarks };
