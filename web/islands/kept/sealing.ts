import { inStore } from './database.ts';

/** Something encrypted with the key of this browser. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const algorithm = 'AES-GCM';
let known: Promise<CryptoKey> | null = null;

/** Made once and never shown: no script can read the bytes of the key out of the browser, ours neither. */
async function findKey(): Promise<CryptoKey> {
  const found: CryptoKey | undefined = await inStore('keys', 'readonly', (store) => store.get('answers'));
  if (found !== undefined) return found;
  const made = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt']);
  // A page and the worker may both come here: the first key stays, and both use it.
  await inStore('keys', 'readwrite', (store) => store.add(made, 'answers')).catch(() => undefined);
  return (await inStore('keys', 'readonly', (store) => store.get('answers'))) as CryptoKey;
}

function key(): Promise<CryptoKey> {
  known ??= findKey().catch((error) => {
    known = null;
    throw error;
  });
  return known;
}

export async function seal(value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: algorithm, iv }, await key(), plain) };
}

/** Null for what this browser's key does not open. */
export async function unseal<T>({ iv, data }: Sealed): Promise<T | null> {
  try {
    const plain = await crypto.subtle.decrypt({ name: algorithm, iv }, await key(), data);
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  } catch {
    return null;
  }
}
