import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertySeed } from './support/propertySeed.ts';

/** What a property is tried with. */
function tried(parameters: fc.Parameters<[number]>): number[] {
  const values: number[] = [];
  fc.assert(
    fc.property(fc.integer(), (value) => void values.push(value)),
    parameters,
  );
  return values;
}

describe('the seed of the properties', () => {
  it('is one for all, the usual one or the one asked for', () => {
    expect(fc.readConfigureGlobal().seed).toBe(propertySeed(process.env.PROPERTY_SEED));
    expect([propertySeed(undefined), propertySeed('')]).toEqual([20_261_126, 20_261_126]);
    expect([propertySeed('7'), propertySeed('-1479'), propertySeed('random')]).toEqual([7, -1479, undefined]);
    for (const wrong of ['1.5', 'seven', '4294967296', 'NaN'])
      expect(() => propertySeed(wrong)).toThrow('PROPERTY_SEED');
  });

  it.skipIf(process.env.PROPERTY_SEED === 'random')('stays where a property says how often it is tried', () => {
    const seed = propertySeed(process.env.PROPERTY_SEED) ?? 0;
    expect(tried({ numRuns: 20 })).toEqual(tried({ numRuns: 20 }));
    expect(tried({ numRuns: 20 })).toEqual(tried({ numRuns: 20, seed }));
    expect(tried({ numRuns: 20 })).not.toEqual(tried({ numRuns: 20, seed: seed ^ 1 }));
  });

  it('is set in one place, and no test draws by chance itself', () => {
    const root = fileURLToPath(new URL('.', import.meta.url));
    const drawing = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => /(?<!read)[cC]onfigureGlobal\(|Math\.random\(/.test(readFileSync(join(root, file), 'utf8')));
    expect(drawing).toEqual([join('support', 'propertySeed.ts')]);
  });
});
