// Registers <tool-compare>.
'use client';
import { ToolCompare } from './tool-compare.js';

ToolCompare.define();

export { ToolCompare };
