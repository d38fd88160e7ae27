// Registers <ship-bookmark>.
import { ShipBookmark } from './ship-bookmark.js';

ShipBookmark.define();

export { ShipBookmark };
