// Registers <ship-verdict>.
import { ShipVerdict } from './ship-verdict.js';

ShipVerdict.define();

export { ShipVerdict };
