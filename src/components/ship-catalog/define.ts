// Registers <ship-catalog>.
'use client';
import { ShipCatalog } from './ship-catalog.js';

ShipCatalog.define();

export { ShipCatalog };
