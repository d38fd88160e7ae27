// Registers <ship-badge>.
'use client';
import { ShipBadge } from './ship-badge.js';

ShipBadge.define();

export { ShipBadge };
