// Registers <ship-bookmark>.
import { ShipBookmark } from '../elements/ship-bookmark.js';

ShipBookmark.define();

export { ShipBookmark };
