import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('“email” has no hyphen, at which a phone would break it', () => {
  const broken = readdirSync('web/text', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => /\be-mail/i.test(readFileSync(new URL(`../../../web/text/${name}`, import.meta.url), 'utf8')));
  expect(broken).toEqual([]);
});
