import { expect, it } from 'vitest';
import { pairsFlags, pairsReading, pairsTable } from '../../../analysis/findings/pairedChange.ts';
import { fine } from './pairedScale.ts';

it('says who is in the change of the same people, in words, in a table, and why there is none', () => {
  const title = () => ({ fr: 'La parole', en: 'Voice' });
  expect(pairsReading([fine], title)?.en).toBe(
    'Among the 30\u00a0people recognised at both moments by their code, “Voice” rises by 0.25 points (95% interval: from 0.10 to 0.40).',
  );
  expect(pairsReading([{ ...fine, p: 0.4 }], title)?.fr).toContain('(30 au plus), aucun changement');
  // The test leaves those who stayed the same out, the interval does not: nothing is said to rise by 0.00 at the least.
  expect(pairsReading([{ ...fine, interval: [0, 0.4] }], title)?.en).toContain('no change can be told from chance');
  expect(pairsReading([], title)).toBeNull();
  expect(pairsTable([fine], title).rows[0]).toMatchObject({
    pairs: 30,
    onlyBefore: 10,
    onlyAfter: 0,
    up: 15,
    change: 0.25,
  });
  const code = (...given: Parameters<typeof pairsFlags>) => pairsFlags(...given).map((flag) => flag.code);
  expect(code({ shown: [fine] }, true, 1)).toEqual(['who_is_paired']);
  expect(code({ shown: [] }, true, 0)).toEqual(['pairs_withheld']);
  expect(code({ wholeProgramme: true }, true, 0)).toEqual(['pairs_of_programme']);
  expect(code({ notMade: true }, false, 0)).toEqual([]);
});
