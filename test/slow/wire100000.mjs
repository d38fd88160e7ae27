// Measurements of `wire` with 100,000 tools: runs only by name, because creating and removing them takes minutes.
import { wireOf } from './wire.mjs';

export default () => wireOf([100_000]);
