import { createHmac, timingSafeEqual } from 'node:crypto';

const macLength = 22;

/**
 * The token in a contributor's link: derived from the installation's secret and stored nowhere, so that a copy of the
 * database opens nothing. Bound to the address: once that is corrected, a link that went astray is worth nothing.
 */
export function contributorToken(secret: string, memberId: string, address: string | null): string {
  const mac = createHmac('sha256', secret)
    .update(`contributor:${memberId}:${(address ?? '').toLowerCase()}`)
    .digest('base64url')
    .slice(0, macLength);
  return `${memberId}.${mac}`;
}

/** The member that a token names, unproven; null for what is no token. */
export const memberOfToken = (token: string): string | null => {
  const [id, mac, ...more] = token.split('.');
  return id && mac?.length === macLength && more.length === 0 ? id : null;
};

/** Whether a token was made for this member with this address. */
export function provesContributor(secret: string, token: string, memberId: string, address: string | null): boolean {
  const [given, made] = [Buffer.from(token), Buffer.from(contributorToken(secret, memberId, address))];
  return given.length === made.length && timingSafeEqual(given, made);
}
