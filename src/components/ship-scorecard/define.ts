// Registers <ship-scorecard>.
import { ShipScorecard } from './ship-scorecard.js';

ShipScorecard.define();

export { ShipScorecard };
