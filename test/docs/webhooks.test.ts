import { expect, it } from 'vitest';
import { signatures, webhookSecret } from '../../api/webhooks/signature.ts';
import { readDocument } from './documents.ts';

const [, example = ''] = /```js\n([^`]*(?:`[^`]+`[^`]*)*?)```/.exec(readDocument('docs/webhooks.md')) ?? [];

type IsGenuine = (secret: string, headers: Record<string, string>, body: string, now?: number) => boolean;

it('the example of docs/webhooks.md takes what is genuine and fresh, and nothing else', async () => {
  const { isGenuine }: { isGenuine: IsGenuine } = await import(
    `data:text/javascript;base64,${Buffer.from(example).toString('base64')}`
  );
  const now = Date.parse('2026-03-10T15:00:00Z');
  const secret = webhookSecret('the secret of an installation, long enough', 'hook', 1);
  const next = webhookSecret('the secret of an installation, long enough', 'hook', 2);
  const body = '{"type":"test"}';
  const headersAt = (at: number, secrets: string[]) => ({
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(at / 1000),
    'webhook-signature': signatures(secrets, 'msg_1', at / 1000, body),
  });
  const headers = headersAt(now, [next, secret]);
  expect(isGenuine(secret, headers, body, now)).toBe(true);
  expect(isGenuine(next, headers, body, now)).toBe(true);
  expect(isGenuine(secret, headersAt(now, [next]), body, now)).toBe(false);
  expect(isGenuine(secret, headers, `${body} `, now)).toBe(false);
  expect(isGenuine(secret, { ...headers, 'webhook-id': 'msg_2' }, body, now)).toBe(false);
  expect(isGenuine(secret, headers, body, now + 301_000)).toBe(false);
  expect(isGenuine(secret, { ...headers, 'webhook-timestamp': String(now / 1000 + 1) }, body, now)).toBe(false);
});
