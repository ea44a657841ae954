import { describe, expect, it } from 'vitest';
import { recentlyUsed } from '../../api/recentlyUsed.ts';

describe('recentlyUsed', () => {
  it('makes a value once and gives it again', () => {
    const kept = recentlyUsed<object>(2);
    const first = kept.get('a', () => ({}));
    expect(kept.get('a', () => ({}))).toBe(first);
  });

  it('drops what was unused for longest', () => {
    const kept = recentlyUsed<number>(2);
    for (const [key, value] of [
      ['a', 1],
      ['b', 2],
      ['a', 0],
      ['c', 3],
    ] as const)
      kept.get(key, () => value);
    expect(kept.get('a', () => 9)).toBe(1);
    expect(kept.get('b', () => 9)).toBe(9);
  });

  it('does not keep a promise that fails', async () => {
    const kept = recentlyUsed<Promise<number>>(2);
    await expect(kept.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(kept.get('a', async () => 1)).resolves.toBe(1);
  });
});
