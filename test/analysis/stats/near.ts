import { expect } from 'vitest';

/** Every number of the first within a tolerance of the second; nulls and the shape equal. */
export function expectNear(value: unknown, reference: unknown, tolerance: number, path = ''): void {
  if (typeof reference === 'number') {
    expect(typeof value, path).toBe('number');
    expect(Math.abs(Number(value) - reference), `${path}: ${value} against ${reference}`).toBeLessThanOrEqual(
      tolerance,
    );
  } else if (Array.isArray(reference)) {
    const list: unknown[] = Array.isArray(value) ? value : expect.fail(`${path}: no list`);
    expect(list.length, path).toBe(reference.length);
    reference.forEach((each, i) => {
      expectNear(list[i], each, tolerance, `${path}/${i}`);
    });
  } else if (typeof reference === 'object' && reference !== null) {
    for (const [key, each] of Object.entries(reference))
      expectNear((value as Record<string, unknown>)[key], each, tolerance, `${path}/${key}`);
  } else expect(value, path).toEqual(reference);
}
