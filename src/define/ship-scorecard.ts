// Registers <ship-scorecard>.
import { ShipScorecard } from '../elements/ship-scorecard.js';

ShipScorecard.define();

export { ShipScorecard };
