// Registers <ship-bookmarks>.
'use client';
import { ShipBookmarks } from './ship-bookmarks.js';

ShipBookmarks.define();

export { ShipBookmarks };
