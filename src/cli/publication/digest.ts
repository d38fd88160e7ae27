// Digests in the format of `integrity`, and the shard of a slug.
import { hash } from 'node:crypto';

/** Returns the SHA-256 digest of bytes, in the format of an `integrity` attribute. */
export const sha256Digest = (bytes: string | Uint8Array): string =>
  `sha256-${hash('sha256', bytes, 'base64')}`;

/** Returns the SHA-384 digest of a script, in the format of an `integrity` attribute. */
export const sha384Digest = (bytes: Uint8Array): string => `sha384-${hash('sha384', bytes, 'base64')}`;

/** Returns the two hexadecimal digits that name the shard of a slug. */
export const shardOf = (slug: string): string => hash('sha256', slug, 'hex').slice(0, 2);
