// Registers <ship-verdict>.
import { ShipVerdict } from '../elements/ship-verdict.js';

ShipVerdict.define();

export { ShipVerdict };
