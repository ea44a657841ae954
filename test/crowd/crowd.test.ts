import { expect, it } from 'vitest';
import { crowdRun } from './crowdRun.ts';

it('refuses nobody of a crowd that answers at the same moment behind one address', async () => {
  const people = 250;
  const result = await crowdRun(people);
  expect(result).toMatchObject({ connected: people, thanked: people, receipts: people, stored: people, refusals: {} });
  expect(result.requests).toBeGreaterThan(5 * people);
});
