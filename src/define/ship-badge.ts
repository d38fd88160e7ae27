// Registers <ship-badge>.
import { ShipBadge } from '../elements/ship-badge.js';

ShipBadge.define();

export { ShipBadge };
