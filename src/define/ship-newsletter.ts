// Registers <ship-newsletter>.
import { ShipNewsletter } from '../elements/ship-newsletter.js';

ShipNewsletter.define();

export { ShipNewsletter };
