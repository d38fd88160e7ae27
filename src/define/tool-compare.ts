// Registers <tool-compare>.
import { ToolCompare } from '../elements/tool-compare.js';

ToolCompare.define();

export { ToolCompare };
