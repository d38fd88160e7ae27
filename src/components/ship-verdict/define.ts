// Registers <ship-verdict>.
'use client';
import { ShipVerdict } from './ship-verdict.js';

ShipVerdict.define();

export { ShipVerdict };
