// Registers <ship-badge>.
import { ShipBadge } from './ship-badge.js';

ShipBadge.define();

export { ShipBadge };
