// Registers <ship-scorecard>.
'use client';
import { ShipScorecard } from './ship-scorecard.js';

ShipScorecard.define();

export { ShipScorecard };
