// What `wire` measures, of 100,000 tools: by name, because making and removing them takes minutes.
import { wireOf } from './wire.mjs';

export default () => wireOf([100_000]);
