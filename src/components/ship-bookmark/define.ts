// Registers <ship-bookmark>.
'use client';
import { ShipBookmark } from './ship-bookmark.js';

ShipBookmark.define();

export { ShipBookmark };
