/** 32 signs without look-alikes: no I, L, O or U (Crockford's base 32), so that a code can be read out or copied by hand. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Made with the form, before anything is sent: a new receipt code of 80 random bits, `7KQ2-M0XD-94TR-HVWA`. */
export function newReceiptCode(): string {
  const code = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => signs.charAt(byte % 32)).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Whether a text is a receipt code as the form made it. */
export const isReceiptCode = (code: string): boolean =>
  /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/.test(code);

/** Whether what somebody typed can be a receipt code: case, spaces and dashes do not matter, O is read as 0, I and L as 1. */
export const mayBeReceiptCode = (typed: string): boolean =>
  /^[0-9A-TV-Z]{16}$/.test(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, ''),
  );

/** Made with the form: the key of a demographic record, 16 random bytes in base64url, no relation to the receipt. */
export const newRecordKey = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

export const isRecordKey = (key: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(key);
