// Registers <tool-compare>.
import { ToolCompare } from './tool-compare.js';

ToolCompare.define();

export { ToolCompare };
