import { describe, expect, it } from 'vitest';
import { gathering } from '../../../api/answers/gathering.ts';

describe('a group of submissions', () => {
  /** So many wait after a group of `last` that took so many milliseconds; more come every time round the event loop. */
  async function next(waiting: number, last: number, took: number, coming = 0): Promise<{ takes: number; of: number }> {
    let count = waiting;
    const groups = gathering(() => count);
    groups.stored(last, took);
    const ready = groups.ready();
    setImmediate(() => {
      for (let i = 0; i < coming; i++) {
        count += 1;
        groups.added();
      }
    });
    return { takes: await ready, of: count };
  }

  it('takes all who wait at the beginning', async () => {
    expect(await gathering(() => 7).ready()).toBe(7);
  });

  it('is one that comes alone, at once', async () => {
    expect((await next(1, 1, 1)).takes).toBe(1);
    expect((await next(1, 1, 50)).takes).toBe(1);
  });

  it('is half of those lately seen where the disk is quick', async () => {
    expect((await next(12, 4, 1)).takes).toBe(8);
    expect((await next(2, 14, 1, 6)).of).toBe(8);
  });

  it('is as many as last time where the disk is slow', async () => {
    expect((await next(12, 4, 50)).takes).toBe(12);
    expect(await next(2, 8, 50, 6)).toEqual({ takes: 8, of: 8 });
  });

  it('follows before the one ahead is told where the disk is quick, and waits for it where it is slow', () => {
    const groups = gathering(() => 0);
    expect(groups.atOnce()).toBe(1);
    groups.stored(8, 1);
    expect(groups.atOnce()).toBe(2);
    groups.stored(8, 50);
    expect(groups.atOnce()).toBe(1);
  });

  it('goes without those who do not come', async () => {
    const { takes, of } = await next(2, 14, 1);
    expect(of).toBe(2);
    expect(takes).toBeGreaterThanOrEqual(2);
  });
});
