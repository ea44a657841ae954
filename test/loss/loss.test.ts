import { expect, it } from 'vitest';
import { loss } from './loss.ts';

it('loses nothing and doubles nothing while the server is killed and tabs are closed', async () => {
  const result = await loss({ submissions: 110, tabs: 3, kills: 3, connections: 8, windows: 2 });
  expect(
    Object.values(result.faults).every((count) => count === 0),
    JSON.stringify(result),
  ).toBe(true);
  expect(result.confirmed).toBeLessThanOrEqual(result.stored);
  expect(result.confirmed + result.gaveUp).toBe(110);
  expect(result.broken).toBeGreaterThan(0);
  expect(result.leftWhileSending).toBeGreaterThan(0);
  expect(Object.keys(result.statuses).filter((status) => Number(status) >= 400)).toEqual([]);
});
