import { createHmac } from 'node:crypto';
import type { Config } from '../config.ts';

/**
 * Fingerprint of data, for reports to cite: HMAC-SHA-256 with the secret of the installation, in hexadecimal. A plain hash
 * would let readers try out the answers of a few people until it fits.
 */
export const fingerprint = ({ secret }: Pick<Config, 'secret'>, data: string): string =>
  createHmac('sha256', secret).update(data).digest('hex');

/** Of the frozen figures of a release. `sha256` is their plain hash, as stored. */
export const releaseFingerprint = (config: Pick<Config, 'secret'>, release: { id: string; sha256: string }): string =>
  fingerprint(config, `release:${release.id}:${release.sha256}`);
