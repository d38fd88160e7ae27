// Registers <ship-newsletter>.
import { ShipNewsletter } from './ship-newsletter.js';

ShipNewsletter.define();

export { ShipNewsletter };
