import { describe, expect, it } from 'vitest';
import { seededIds } from '../../../api/demo/random.ts';

describe('seededIds', () => {
  it('are UUIDs of version 4, all different, and the same from the same seed', () => {
    const [one, again, other] = [seededIds(1), seededIds(1), seededIds(2)];
    const ids = Array.from({ length: 2000 }, one);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(Array.from({ length: 2000 }, again)).toEqual(ids);
    expect(other()).not.toBe(ids[0]);
  });
});
