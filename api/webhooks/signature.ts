import { createHmac } from 'node:crypto';

// The convention of Standard Webhooks (standardwebhooks.com): libraries of many languages verify it.

/** Milliseconds for which the secret before the present one still signs as well, so that a receiver can change over. */
export const overlap = 86_400_000;

/**
 * The secret of a webhook, as its receiver is given it: derived from the installation's secret and stored nowhere, so that
 * a copy of the database signs nothing.
 * @param generation counts the renewals; each has another secret.
 */
export function webhookSecret(secret: string, webhookId: string, generation: number): string {
  const bytes = createHmac('sha256', secret).update(`webhook:${webhookId}:${generation}`).digest();
  return `whsec_${bytes.toString('base64')}`;
}

/**
 * What `webhook-signature` says: a space between signatures, `v1,` and the HMAC-SHA-256 in base64 over id, timestamp
 * (seconds since the epoch) and body, with dots between.
 */
export function signatures(secrets: string[], id: string, timestamp: number, body: string): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
    })
    .join(' ');
}

interface Signing {
  id: string;
  generation: number;
  renewedAt: number | null;
}

/** The secrets that sign now: the present one, and for a day after its renewal the one before. */
export function signingSecrets(secret: string, { id, generation, renewedAt }: Signing, at: number): string[] {
  const present = webhookSecret(secret, id, generation);
  const changing = generation > 1 && renewedAt !== null && at - renewedAt < overlap;
  return changing ? [present, webhookSecret(secret, id, generation - 1)] : [present];
}
