import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;

/** The token is stored nowhere, so neither is the key: whoever holds the database alone cannot open what was saved. */
const keyOf = (token: string): Buffer => Buffer.from(hkdfSync('sha256', token, '', 'saved answers', 32));

/** Seals a text with AES-256-GCM for the holder of a token: nonce, tag, ciphertext. @param owner binds it to its invitation. */
export function sealSaved(token: string, owner: string, text: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), nonce);
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @returns null for what was not sealed with this token for this owner, or was changed since. */
export function openSaved(token: string, owner: string, sealed: Buffer): string | null {
  if (sealed.length < nonceLength + tagLength) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token), sealed.subarray(0, nonceLength));
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  try {
    const text = decipher.update(sealed.subarray(nonceLength + tagLength));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Tells one saving from the next: 22 signs. */
export const revisionOf = (sealed: Buffer): string =>
  createHash('sha256').update(sealed).digest('base64url').slice(0, 22);
