// Registers <ship-catalog>.
import { ShipCatalog } from '../elements/ship-catalog.js';

ShipCatalog.define();

export { ShipCatalog };
