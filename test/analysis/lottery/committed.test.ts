import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commitmentOf,
  drawSeed,
  featuresCsv,
  hashedRandom,
  type PooledPerson,
  peopleCsv,
} from '../../../analysis/lottery/commitment.ts';
import { drawReserves } from '../../../analysis/lottery/drawnPanel.ts';
import type { Quotas } from '../../../analysis/lottery/pool.ts';
import { brokenQuotas, nextReserve } from '../../../analysis/lottery/replacement.ts';

const quotas: Quotas = { genre: { homme: [1, 2], femme: [1, 2] }, âge: { '65+': [0, 2], '18-64': [1, 3] } };
const pools = fc.uniqueArray(
  fc.record({
    reference: fc.stringMatching(/^v[0-9]{1,3}$/),
    features: fc.record({ genre: fc.constantFrom('homme', 'femme', ''), âge: fc.constantFrom('65+', '18-64', '') }),
  }),
  { selector: ({ reference }) => reference, minLength: 1, maxLength: 12 },
);
const secret = 'a'.repeat(64);
const shuffled = <T>(from: readonly T[]): T[] => [...from].reverse();

describe('a commitment', () => {
  it('is the same for the same pool and quotas in another order, and another for anything else', () => {
    fc.assert(
      fc.property(pools, fc.nat(100), (people, reserves) => {
        const whole = { people, quotas, size: 3, reserves };
        const turned = Object.fromEntries(shuffled(Object.entries(quotas)));
        const { commitment } = commitmentOf(whole, 'l', secret);
        expect(commitmentOf({ ...whole, people: shuffled(people), quotas: turned }, 'l', secret).commitment).toBe(
          commitment,
        );
        const others = [
          commitmentOf({ ...whole, reserves: reserves + 1 }, 'l', secret),
          commitmentOf({ ...whole, size: 4 }, 'l', secret),
          commitmentOf(whole, 'm', secret),
          commitmentOf(whole, 'l', 'b'.repeat(64)),
          commitmentOf({ ...whole, people: people.slice(1) }, 'l', secret),
        ];
        for (const other of others) expect(other.commitment).not.toBe(commitment);
      }),
    );
  });

  it('writes the files that the command reads', () => {
    const people: PooledPerson[] = [
      { reference: 'v2', features: { genre: 'femme', âge: '' } },
      { reference: 'v1', features: { genre: 'a, "b"', âge: '65+' } },
    ];
    expect(peopleCsv(people, quotas)).toBe('id,genre,âge\r\nv1,"a, ""b""",65+\r\nv2,femme,\r\n');
    expect(featuresCsv(quotas).split('\r\n').slice(0, 2)).toEqual(['feature,value,min,max', 'genre,femme,1,2']);
  });
});

describe('a seed', () => {
  it('hangs on secret and public value, not on spaces around it, and gives even numbers', () => {
    expect(drawSeed(secret, ' 4  7 ')).toBe(drawSeed(secret, '4 7'));
    expect(drawSeed(secret, '47')).not.toBe(drawSeed(secret, '4 7'));
    expect(drawSeed('b'.repeat(64), '4 7')).not.toBe(drawSeed(secret, '4 7'));
    const random = hashedRandom(drawSeed(secret, '1'));
    const drawn = Array.from({ length: 2000 }, random);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    // The mean of 2000 has a standard error of 0.0065: five of them.
    expect(Math.abs(drawn.reduce((sum, each) => sum + each, 0) / 2000 - 0.5)).toBeLessThan(0.033);
  });
});

describe('reserves', () => {
  it('are everybody else once, those like somebody of the panel first', () => {
    const profileOf = [0, 0, 1, 1, 2, 2, 2];
    const order = drawReserves([0, 2], profileOf, 10, hashedRandom('x'));
    expect([...order].sort()).toEqual([1, 3, 4, 5, 6]);
    expect(order.slice(0, 2).sort()).toEqual([1, 3]);
    expect(drawReserves([0, 2], profileOf, 1, hashedRandom('x'))).toHaveLength(1);
  });

  it('come in only where no quota is missed by more than before', () => {
    fc.assert(
      fc.property(pools, pools, (panel, others) => {
        const [leaving, ...rest] = panel;
        const next = nextReserve(panel, rest, others, quotas);
        const missed = (people: PooledPerson[]) =>
          new Map(
            brokenQuotas(people, quotas).map(({ feature, answer, bound, by }) => [`${feature} ${answer} ${bound}`, by]),
          );
        const before = missed(panel);
        const keeps = (reserve: PooledPerson) =>
          [...missed([...rest, reserve])].every(([quota, by]) => by <= (before.get(quota) ?? 0));
        expect(leaving).toBeDefined();
        expect(next).toBe(others.find(keeps) ?? null);
      }),
    );
  });
});
