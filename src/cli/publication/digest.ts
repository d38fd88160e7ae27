// Digests as `integrity` writes them, and which shard a slug's digests are in.
import { hash } from 'node:crypto';

/** The SHA-256 of some bytes, as in an `integrity` attribute. */
export const sha256Digest = (bytes: string | Uint8Array): string =>
  `sha256-${hash('sha256', bytes, 'base64')}`;

/** The SHA-384 of a script, as in its `integrity` attribute. */
export const sha384Digest = (bytes: Uint8Array): string => `sha384-${hash('sha384', bytes, 'base64')}`;

/** The two hexadecimal digits of the shard that holds a slug's digests. */
export const shardOf = (slug: string): string => hash('sha256', slug, 'hex').slice(0, 2);
