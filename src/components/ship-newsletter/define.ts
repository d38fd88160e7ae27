// Registers <ship-newsletter>.
'use client';
import { ShipNewsletter } from './ship-newsletter.js';

ShipNewsletter.define();

export { ShipNewsletter };
