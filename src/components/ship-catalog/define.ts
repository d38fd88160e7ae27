// Registers <ship-catalog>.
import { ShipCatalog } from './ship-catalog.js';

ShipCatalog.define();

export { ShipCatalog };
