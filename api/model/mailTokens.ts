import { createHmac, timingSafeEqual } from 'node:crypto';
import { invitationToken } from '../answers/tokens.ts';
import type { Config } from '../config.ts';
import { contributorToken } from './contributorTokens.ts';

/**
 * Stands in a queued message in place of the person's token, so that a queue at rest, or a copy of it, opens no form. Between
 * control characters, which no name and no words of the office can hold, and which are taken out of what else people type
 * (`oneLine`, `ownParagraphs`): whoever could write a mark into an address of another
 * site would be sent the token by whoever follows it.
 */
const tokenMark = '\u0002token\u0003';
const unsubscribeMark = '\u0002unsubscribe\u0003';

/** A queued message for showing: its links open nothing. */
export const withoutTokens = (body: string): string => body.replaceAll(tokenMark, '…').replaceAll(unsubscribeMark, '…');

/** The address of the form as it stands in a queued message. */
export const queuedInvitationUrl = ({ baseUrl }: Pick<Config, 'baseUrl'>): string => `${baseUrl}/r/${tokenMark}`;

/** The address of the results, as it stands in a queued message. */
export const queuedResultsUrl = ({ baseUrl }: Pick<Config, 'baseUrl'>): string => `${baseUrl}/results/${tokenMark}`;

/** The address of a contributor's recommendation, as it stands in a queued message. */
export const queuedVoiceUrl = ({ baseUrl }: Pick<Config, 'baseUrl'>, recommendationId: string): string =>
  `${baseUrl}/voice/${tokenMark}/${recommendationId}`;

/** The address for having no more messages, as it stands in a queued message. */
export const queuedUnsubscribeUrl = ({ baseUrl }: Pick<Config, 'baseUrl'>): string =>
  `${baseUrl}/unsubscribe/${unsubscribeMark}`;

const macLength = 22;
const macOf = (secret: string, invitationId: string, address: string): string =>
  createHmac('sha256', secret)
    .update(`unsubscribe:${invitationId}:${address.toLowerCase()}`)
    .digest('base64url')
    .slice(0, macLength);

/**
 * The token with which whoever holds a message says: no more of these to this address. Derived, never stored; it opens no
 * form, and is worth nothing once the address has been corrected.
 */
export const unsubscribeToken = (secret: string, invitationId: string, address: string): string =>
  `${invitationId}.${macOf(secret, invitationId, address)}`;

/** The invitation that a token names, unproven; null for what is no token. */
export const invitationOfToken = (token: string): string | null => {
  const [id, mac, ...more] = token.split('.');
  return id && mac?.length === macLength && more.length === 0 ? id : null;
};

/** Whether a token was made for this address. */
export function provesAddress(secret: string, token: string, address: string): boolean {
  const id = invitationOfToken(token);
  if (id === null) return false;
  const [given, made] = [Buffer.from(token), Buffer.from(unsubscribeToken(secret, id, address))];
  return given.length === made.length && timingSafeEqual(given, made);
}

interface Addressed {
  invitationId: string | null;
  memberId: string | null;
  recipient: string;
}

/** Whom a token to unsubscribe names: an invitation, or the member who contributed; null for messages to staff. */
const subjectOf = ({ invitationId, memberId }: Addressed): string | null => invitationId ?? memberId;

/** Where the recipient of a message unsubscribes; null for messages to staff. */
export function unsubscribeUrl(
  { baseUrl, secret }: Pick<Config, 'baseUrl' | 'secret'>,
  message: Addressed,
): string | null {
  const subject = subjectOf(message);
  return subject === null ? null : `${baseUrl}/unsubscribe/${unsubscribeToken(secret, subject, message.recipient)}`;
}

/** A queued message as it leaves: with the person's own links in it. */
export function withTokens<M extends Addressed & { body: string }>({ secret }: Pick<Config, 'secret'>, message: M): M {
  const { invitationId, memberId, recipient, body } = message;
  const subject = subjectOf(message);
  if (subject === null) return message;
  const token =
    invitationId === null ? contributorToken(secret, memberId ?? '', recipient) : invitationToken(secret, invitationId);
  return {
    ...message,
    body: body.replaceAll(tokenMark, token).replaceAll(unsubscribeMark, unsubscribeToken(secret, subject, recipient)),
  };
}
