// Asks the npm registry for a version of this package: printed script URLs and workflows name it.
import { version } from '../../shared/version.js';
import { httpGetOnce } from './http.js';

const timeout = 3000;

/**
 * Resolves to true if npm has this version, to false if it answers that it has not, and to `undefined` if it cannot be
 * asked within 3 s. Never rejects.
 * @param environment npm sets `npm_config_registry` to the user's registry
 */
export async function isOnNpm(environment: NodeJS.ProcessEnv): Promise<boolean | undefined> {
  const registry = environment['npm_config_registry'] ?? 'https://registry.npmjs.org/';
  try {
    const { status } = await httpGetOnce(`${registry.replace(/\/*$/, '/')}ship-or-skip/${version}`, timeout);
    return status === 200 ? true : status === 404 ? false : undefined;
  } catch {
    return undefined;
  }
}
