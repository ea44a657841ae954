import { describe, expect, it } from 'vitest';
import { linearSolver } from '../../../analysis/linearSolver.ts';
import { leximinLottery } from '../../../analysis/lottery/leximin.ts';
import { betaBinomial } from '../../../analysis/stats/betaBinomial.ts';
import { brunnerMunzel } from '../../../analysis/stats/brunnerMunzel.ts';
import { indirectStandardisation } from '../../../analysis/stats/caseMix.ts';
import { cliffsDelta } from '../../../analysis/stats/cliffsDelta.ts';
import { shareChart, xmrChart } from '../../../analysis/stats/controlCharts.ts';
import { cronbachAlpha } from '../../../analysis/stats/cronbachAlpha.ts';
import { dissimilarity, diversityIndices } from '../../../analysis/stats/diversityIndices.ts';
import { clopperPearsonInterval, jeffreysInterval } from '../../../analysis/stats/exactProportion.ts';
import { expectedRanks, rankIntervals } from '../../../analysis/stats/expectedRank.ts';
import { fisherExact } from '../../../analysis/stats/fisherExact.ts';
import { funnelLimits } from '../../../analysis/stats/funnel.ts';
import { hodgesLehmann } from '../../../analysis/stats/hodgesLehmann.ts';
import { lmgImportance } from '../../../analysis/stats/importance.ts';
import { intraclassCorrelation } from '../../../analysis/stats/intraclassCorrelation.ts';
import { kaplanMeier, restrictedMean } from '../../../analysis/stats/kaplanMeier.ts';
import { logRank } from '../../../analysis/stats/logRank.ts';
import { mannWhitney } from '../../../analysis/stats/mannWhitney.ts';
import { metaAnalysis } from '../../../analysis/stats/metaAnalysis.ts';
import { mixedRegression } from '../../../analysis/stats/mixedRegression.ts';
import { perceptionGap } from '../../../analysis/stats/perceptionGap.ts';
import { rake } from '../../../analysis/stats/raking.ts';
import { nextRecruits, recruitsForRatio } from '../../../analysis/stats/recruitment.ts';
import { partialBalance, responseBalance } from '../../../analysis/stats/responseBalance.ts';
import { signedRank } from '../../../analysis/stats/signedRank.ts';
import { threeLevelReml } from '../../../analysis/stats/threeLevelModel.ts';
import { vanElteren } from '../../../analysis/stats/vanElteren.ts';
import { weightedKappa } from '../../../analysis/stats/weightedKappa.ts';
import { averageDeviation, withinGroupAgreement } from '../../../analysis/stats/withinGroupAgreement.ts';

const codes = ({ flags }: { flags: readonly { code: string }[] }) => flags.map(({ code }) => code);
const times = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));

describe('what rounding leaves behind', () => {
  it('breaks no tie between ranks', () => {
    const [noisy, clean] = [0.1 + 0.2, 0.3];
    expect(mannWhitney([noisy, 1], [clean, 2])).toEqual(mannWhitney([clean, 1], [clean, 2]));
    expect(brunnerMunzel([noisy, 1], [clean, 2])).toEqual(brunnerMunzel([clean, 1], [clean, 2]));
    expect(cliffsDelta([noisy, 1], [clean, 2])).toEqual(cliffsDelta([clean, 1], [clean, 2]));
    expect(vanElteren([{ x: [noisy, 1], y: [clean] }])).toEqual(vanElteren([{ x: [clean, 1], y: [clean] }]));
  });

  it('is no change of a person', () => {
    const found = signedRank([0.1 + 0.2, 4.1, 4.2], [0.3, 4.35, 4.45]);
    expect(found).toMatchObject({ improved: 2, same: 1, worse: 0, estimate: 0.1875 });
  });

  it('puts no point of a still chart outside its limits', () => {
    expect(xmrChart(times(14, () => 4.1))).toMatchObject({ kind: 'run', outside: [], run: [] });
    const still = shareChart(
      times(14, (i) => ({ count: 3 * (i + 1), n: 7 * (i + 1) })),
      'always',
    );
    expect([still.outside, still.run]).toEqual([[], []]);
  });

  it('does not pass for variation of an item', () => {
    const rows = times(120, (i) => [4.1, i % 5, (i * 7) % 5]);
    expect(codes(lmgImportance(rows))).toEqual(['no_variation']);
  });
});

describe('an interval without width', () => {
  it('is never given as if it were certain', () => {
    expect(cliffsDelta([3, 3], [3, 3, 3])).toMatchObject({ estimate: 0, interval: null });
    expect(codes(cliffsDelta([3, 3], [3, 3, 3]))).toEqual(['no_variation']);
    expect(hodgesLehmann([3, 3], [3, 3, 3])).toMatchObject({ interval: null, flags: [{ code: 'no_variation' }] });
    expect(hodgesLehmann([4, 4], [3, 3])).toMatchObject({
      estimate: 1,
      interval: null,
      flags: [{ code: 'no_variation_within' }],
    });
    const moved = signedRank(
      times(8, (i) => i % 4),
      times(8, (i) => (i % 4) + 1),
    );
    expect(moved).toMatchObject({ estimate: 1, interval: null, flags: [{ code: 'same_change' }] });
    const alike = metaAnalysis(times(4, () => ({ estimate: 2, variance: 0.3 })));
    expect(alike?.hksj.interval).toBeNull();
    expect(alike?.mean.interval).not.toBeNull();
  });

  it('is not given by a fit that ran off', () => {
    const none = betaBinomial(times(9, () => ({ count: 0, n: 7 })));
    expect(none?.groups.map(({ interval }) => interval)).toEqual(times(9, () => null));
    expect(codes(none?.groups[0] ?? { flags: [] })).toContain('no_variation');
    const split = betaBinomial(times(10, (i) => ({ count: i % 2 ? 7 : 0, n: 7 })));
    expect(split?.groups[0]?.interval).toBeNull();
    expect(split?.flags.map(({ code }) => code)).toContain('no_variation_within');
    const lone = betaBinomial([
      { count: 3, n: 7 },
      { count: 0, n: 0 },
      { count: 6, n: 7 },
    ]);
    expect(lone?.groups[1]).toMatchObject({ estimate: null, interval: null, flags: [{ code: 'no_observations' }] });
    expect(betaBinomial(times(9, (i) => ({ count: i % 2, n: 1 })))).toBeNull();
  });
});

describe('few people', () => {
  it('give no interval where one group is a single person', () => {
    for (const found of [cliffsDelta([2], [1, 2, 3, 4]), hodgesLehmann([2], [1, 2, 3, 4])]) {
      expect(found.interval).toBeNull();
      expect(codes(found)).toEqual(['one_person_group']);
    }
  });

  it('are told where no interval of the shift can reach 95 %', () => {
    expect(codes(hodgesLehmann([1, 2], [3, 4, 5, 6, 7]))).toEqual(['confidence_not_reached']);
    expect(codes(hodgesLehmann([1, 2, 3, 8], [3.5, 4, 5, 6, 7]))).toEqual([]);
  });

  it('are not called predictors that repeat each other, nor a scale', () => {
    expect(codes(lmgImportance(times(4, (i) => [i, i * i, i ** 3, i % 3])))).toEqual(['too_few_to_tell']);
    expect(codes(cronbachAlpha(times(29, (i) => [i % 5, i % 4])))).toEqual(['too_few_to_tell']);
  });
});

describe('a broken or missing number', () => {
  const side = { n: 2, mean: 3 };
  it.each<[string, () => unknown]>([
    ['an answer of a scale', () => cronbachAlpha(times(40, (i) => [i % 5, i === 3 ? Number.NaN : i % 4]))],
    ['a row that is too short', () => cronbachAlpha(times(40, (i) => (i === 3 ? [1] : [i % 5, i % 4])))],
    ['an answer to agree on', () => withinGroupAgreement([[1], [Number.NaN], [3]], 5)],
    ['a scale of one point', () => withinGroupAgreement([[1], [1]], 1)],
    ['a deviation', () => averageDeviation([1, Number.NaN])],
    ['a rating', () => weightedKappa([1, Number.NaN], [1, 2])],
    [
      'a group mean',
      () => intraclassCorrelation(times(3, () => ({ id: '', n: 3, mean: Number.NaN, sumOfSquares: 1 }))),
    ],
    ['a team mean', () => threeLevelReml([{ id: 'a', outer: 'o', n: 3, mean: Number.NaN, sumOfSquares: 1 }])],
    ['an outcome', () => mixedRegression(times(9, (i) => ({ group: `${i % 3}`, y: i ? i : Number.NaN, x: [] })))],
    [
      'a sum of squares of a gap',
      () => perceptionGap([{ id: 'a', patient: side, professional: side, sumOfSquares: Number.NaN }]),
    ],
    ['a rank', () => expectedRanks([{ estimate: 1, sd: Number.NaN }])],
    ['a side that stands alone', () => vanElteren([{ x: [Number.NaN], y: [] }])],
    ['a time', () => logRank([{ id: 'a', cases: [{ time: Number.NaN, event: true }] }])],
    ['half a person', () => diversityIndices([0.5, 2])],
    ['another benchmark', () => dissimilarity([1, 2], [0.2, 0.3, 0.5])],
    ['counts for recruits', () => nextRecruits([-1, 2], [0.5, 0.5], 1)],
    ['shares for recruits', () => recruitsForRatio([1, 2], [0.5, 0.6], 1)],
    ['a propensity', () => responseBalance([{ invited: 9, propensity: 1.2 }])],
    ['margins that sum to less', () => rake([{ n: 3, categories: { g: 'W' } }], { g: { W: 0.5 } })],
  ])('is refused: %s', (_, run) => {
    expect(run).toThrow(RangeError);
  });
});

describe('raking', () => {
  const cells = [
    { n: 6, categories: { g: 'W', a: 'young' } },
    { n: 4, categories: { g: 'M', a: 'old' } },
  ];

  it('gives a category without a share the weight 0, and no ratio without end', () => {
    const found = rake(cells, { g: { W: 1, M: 0 } });
    expect(found.weights?.[1]).toBe(0);
    expect(found.ratio).toBe(1);
  });

  it('says when no weights meet all margins', () => {
    const found = rake(cells, { g: { W: 0.5, M: 0.5 }, a: { young: 0.3, old: 0.7 } });
    expect(found).toMatchObject({ weights: null, flags: [{ code: 'margins_do_not_meet' }] });
  });
});

describe('charts over time', () => {
  it('keep the places of points when one has nobody', () => {
    const points = times(14, (i) => ({ count: i === 9 ? 20 : 5, n: 20 }));
    const gap = shareChart([{ count: 0, n: 0 }, ...points], 'never');
    const plain = shareChart(points, 'never');
    expect(plain.outside).toEqual([9]);
    expect(gap.outside).toEqual([10]);
    expect(gap.lower).toEqual([null, ...plain.lower]);
    expect(shareChart([]).centre).toBeNull();
  });

  it('do not go on beyond what was seen', () => {
    const curve = kaplanMeier([
      { time: 10, event: true },
      { time: 30, event: false },
    ]);
    expect(restrictedMean(curve, 20)?.estimate).toBe(15);
    expect(restrictedMean(curve, 31)).toBeNull();
    expect(() => restrictedMean(curve, 0)).toThrow(RangeError);
  });

  it('compare the groups that could have had an event, whatever their order', () => {
    const [a, b] = [
      { id: 'a', cases: times(6, (i) => ({ time: 10 + i, event: true })) },
      { id: 'b', cases: times(6, (i) => ({ time: 12 + 3 * i, event: true })) },
    ];
    const gone = { id: 'gone', cases: [{ time: 2, event: false }] };
    const two = logRank([a, b]);
    for (const groups of [
      [a, b, gone],
      [gone, a, b],
    ])
      expect(logRank(groups)).toMatchObject({ df: 1, chiSquare: expect.closeTo(two.chiSquare ?? 0, 10) });
    expect(codes(logRank([a]))).toEqual(['one_group']);
    expect(codes(logRank([gone, { ...gone, id: 'too' }]))).toEqual(['nothing_happened_yet']);
  });
});

describe('models', () => {
  it('do not mind the unit or the origin of a covariate', () => {
    const people = times(400, (i) => {
      const [outcome, years]: [0 | 1, number] = [(i * 7919) % 10 < 4 + (i % 3) ? 1 : 0, i % 10];
      return { group: `${i % 4}`, outcome, covariates: [years] };
    });
    const plain = indirectStandardisation(people);
    const dated = indirectStandardisation(
      people.map((each) => ({ ...each, covariates: [2015 + (each.covariates[0] ?? 0)] })),
    );
    expect(plain).not.toBeNull();
    dated?.groups.forEach(({ adjusted }, i) => {
      expect(adjusted).toBeCloseTo(plain?.groups[i]?.adjusted ?? Number.NaN, 6);
    });
    expect(dated).not.toBeNull();
  });

  it('say that a few groups give intervals that are too narrow, and fit nothing without variation within', () => {
    const rows = times(24, (i) => ({ group: `${i % 4}`, y: (i * 5) % 7, x: [i % 2] }));
    expect(codes(mixedRegression(rows)?.effects[0] ?? { flags: [] })).toEqual(['few_groups']);
    expect(mixedRegression(times(24, (i) => ({ group: `${i % 4}`, y: i % 4, x: [] })))).toBeNull();
    const far = mixedRegression(rows.map((row) => ({ ...row, y: row.y + 1e6 })));
    expect(far?.residualVariance).toBeCloseTo(mixedRegression(rows)?.residualVariance ?? Number.NaN, 6);
  });

  it('say where a group varies in nothing, and which fit was assumed', () => {
    const apart = [1, 2, 3].map((mean) => ({ id: `${mean}`, n: 4, mean, sumOfSquares: 0 }));
    expect(codes(intraclassCorrelation(apart).single)).toEqual(['no_variation_within']);
    // (2.5 + 5 + 2)/3 and the mean of (4 + 5 + 2)/3 and (3 + 3 + 2)/3, which differ in the last digit at most.
    for (const other of [9.5 / 3, (11 / 3 + 8 / 3) / 2]) {
      const { single, mean } = intraclassCorrelation([
        { id: 'a', n: 1, mean: 9.5 / 3, sumOfSquares: 0 },
        { id: 'c', n: 2, mean: other, sumOfSquares: 0.5 },
      ]);
      expect([mean.estimate, mean.interval, codes(mean)]).toEqual([null, null, ['no_difference_between_groups']]);
      expect(single.estimate).toBeLessThan(0);
    }
    const studies = [
      { estimate: 0, variance: 1e-6 },
      { estimate: 1, variance: 1e-6 },
      { estimate: 3, variance: 1e-6 },
    ];
    expect(codes(metaAnalysis(studies, 'fixed')?.mean ?? { flags: [{ code: 'none' }] })).toEqual([]);
    expect(metaAnalysis(studies)?.betweenVariance).toBeCloseTo(7 / 3, 4);
  });
});

describe('labels and order', () => {
  it('decide no rank between groups known exactly', () => {
    let state = 1;
    const random = () => {
      state = (state * 16807) % 2147483647;
      return state / 2147483647;
    };
    const same = { estimate: 1, sd: 0 };
    expect(rankIntervals([same, same], random, 2000)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('of categories without anyone do not break a balance, which stops at 0', () => {
    const groups = [
      { invited: 5, propensity: 0.5, category: 'a' },
      { invited: 0, propensity: 0.5, category: 'b' },
    ];
    expect(partialBalance(groups)).toEqual({ variable: 0, category: { a: 0 } });
    const extreme = [0, 1].map((propensity) => ({ invited: 1, propensity }));
    expect(responseBalance(extreme).estimate).toBe(0);
  });

  it('of a lottery need someone in the pool', async () => {
    const solver = await linearSolver();
    expect(leximinLottery(solver, [], {}, 0)).toBeNull();
    expect(() => leximinLottery(solver, [{ n: 0, features: {} }], {}, 1)).toThrow(RangeError);
  });
});

describe('a million people', () => {
  it('are no trouble', () => {
    const n = 1_000_000;
    for (const found of [clopperPearsonInterval(n / 2, n), jeffreysInterval(n / 2, n)]) {
      expect(found.interval?.[0]).toBeCloseTo(0.5 - 0.00098, 5);
      expect(found.interval?.[1]).toBeCloseTo(0.5 + 0.00098, 5);
    }
    expect(funnelLimits(n, 0.8).limits[1]).toBeCloseTo(0.8 - 1.96 * Math.sqrt(0.16 / n), 5);
    expect(fisherExact(500, 100_000, 500, 100_000).p).toBeCloseTo(1, 6);
    expect(
      weightedKappa(
        times(50_000, (i) => i % 3),
        times(50_000, (i) => i % 3),
      ).estimate,
    ).toBe(1);
  });
});
