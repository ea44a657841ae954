import { describe, expect, it } from 'vitest';
import { clearedTurns } from '../../../../web/pages/handed/kiosk/clearedTurns.ts';

describe('turns that are over', () => {
  it('are remembered by the keys that were made for them', () => {
    const turns = clearedTurns();
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    turns.add(one);
    expect(turns.has(one)).toBe(true);
    expect(turns.has(other)).toBe(false);
  });

  it('are never more than keys: what somebody makes up, at any length, is not kept', () => {
    const turns = clearedTurns();
    for (const made of ['', 'x', 'a'.repeat(1_000_000), `${crypto.randomUUID()} `, crypto.randomUUID().repeat(2)]) {
      turns.add(made);
      expect(turns.has(made)).toBe(false);
    }
  });
});
