import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aalenJohansen } from '../../../analysis/stats/aalenJohansen.ts';
import { shareChart, xmrChart } from '../../../analysis/stats/controlCharts.ts';
import { kaplanMeier, restrictedMean } from '../../../analysis/stats/kaplanMeier.ts';
import { logRank } from '../../../analysis/stats/logRank.ts';
import { golden } from './golden.ts';
import { expectNear } from './near.ts';

describe('kaplanMeier and logRank', () => {
  type Curve = Record<
    'time' | 'n_risk' | 'n_event' | 'n_censor' | 'surv' | 'se_greenwood' | 'ci_loglog_lo' | 'ci_loglog_hi',
    number[]
  >;
  type Median = { est: number | null; lo: number | null; hi: number | null };
  const { input, expected, tolerance } = golden<{
    input: {
      time: number[];
      status: number[];
      group: string[];
      aml: { time: number[]; status: number[]; x: string[] };
    };
    expected: Record<'A' | 'B', Curve> & {
      median: Record<'A' | 'B', Median>;
      rmean180: Record<'A' | 'B' | 'A_se' | 'B_se', number>;
      logrank: { obs: number[]; exp: number[]; chisq: number; p: number };
      aml: { chisq: number; p: number; median: number[] };
    };
  }>('km_logrank');
  const casesOf = (time: number[], status: number[], group: string[], id: string) =>
    time.flatMap((each, i) => (group[i] === id ? [{ time: each, event: status[i] === 1 }] : []));
  const own = (id: string) => casesOf(input.time, input.status, input.group, id);

  it.each(['A', 'B'] as const)('agree with the R package survival on group %s', (id) => {
    const { points, median } = kaplanMeier(own(id));
    const reference = expected[id];
    expectNear(
      points.map(({ time }) => time),
      reference.time,
      0,
    );
    expectNear(
      points.map(({ atRisk }) => atRisk),
      reference.n_risk,
      0,
    );
    expectNear(
      points.map(({ survival }) => survival),
      reference.surv,
      tolerance,
    );
    expectNear(
      points.map(({ standardError }) => standardError),
      reference.se_greenwood,
      tolerance,
    );
    expectNear(
      points.map(({ interval }) => interval?.[0]),
      reference.ci_loglog_lo,
      tolerance,
    );
    expectNear(
      points.map(({ interval }) => interval?.[1]),
      reference.ci_loglog_hi,
      tolerance,
    );
    const { est, lo, hi } = expected.median[id];
    expect(median).toEqual({ estimate: est, low: lo, high: hi });
    const mean = restrictedMean(kaplanMeier(own(id)), 180);
    expectNear(
      [mean?.estimate, mean?.standardError],
      [expected.rmean180[id], expected.rmean180[`${id}_se`]],
      tolerance,
    );
    const half = 1.959963984540054 * expected.rmean180[`${id}_se`];
    expectNear(mean?.interval, [expected.rmean180[id] - half, Math.min(180, expected.rmean180[id] + half)], tolerance);
  });

  it('agree on the comparison of the groups', () => {
    const { chisq, p, obs, exp } = expected.logrank;
    const found = logRank(['A', 'B'].map((id) => ({ id, cases: own(id) })));
    expectNear([found.chiSquare, found.p], [chisq, p], tolerance);
    expectNear(
      found.groups.map((group) => [group.observed, group.expected]),
      obs.map((each, i) => [each, exp[i]]),
      tolerance,
    );
  });

  it('agree with the published analysis of acute myelogenous leukaemia', () => {
    const { time, status, x } = input.aml;
    const groups = [...new Set(x)].map((id) => ({ id, cases: casesOf(time, status, x, id) }));
    const found = logRank(groups);
    expectNear([found.chiSquare, found.p], [expected.aml.chisq, expected.aml.p], tolerance);
    expect(groups.map(({ cases }) => kaplanMeier(cases).median.estimate)).toEqual(expected.aml.median);
  });

  const list = fc.array(fc.record({ time: fc.nat({ max: 20 }), event: fc.boolean() }), { maxLength: 25 });
  it('never rise, stay within 0 and 1, and are the plain share without open cases', () => {
    fc.assert(
      fc.property(list, (cases) => {
        let last = 1;
        for (const { survival, interval } of kaplanMeier(cases).points) {
          expect(survival).toBeLessThanOrEqual(last);
          expect(survival).toBeGreaterThanOrEqual(0);
          for (const bound of interval ?? []) expect(Number.isFinite(bound)).toBe(true);
          last = survival;
        }
        const closed = cases.map((each) => ({ ...each, event: true }));
        for (const { time, survival } of kaplanMeier(closed).points)
          expect(survival).toBeCloseTo(closed.filter((each) => each.time > time).length / closed.length, 10);
      }),
    );
  });

  it('compare nothing where there is nothing to compare', () => {
    expect(logRank([{ id: 'a', cases: [{ time: 1, event: true }] }])).toMatchObject({ p: null });
    expect(
      logRank([
        { id: 'a', cases: [{ time: 1, event: false }] },
        { id: 'b', cases: [{ time: 2, event: false }] },
      ]).p,
    ).toBeNull();
    expect(kaplanMeier([])).toMatchObject({ n: 0, points: [], median: { estimate: null } });
    expect(restrictedMean(kaplanMeier([]), 10)).toBeNull();
    expect(() => kaplanMeier([{ time: -1, event: true }])).toThrow(RangeError);
  });
});

describe('aalenJohansen', () => {
  const { input, expected } = golden<{
    input: { time: number[]; status: number[]; codes: Record<string, number> };
    expected: {
      time: number[];
      n_risk: number[];
      pstate: Record<'open' | 'implemented' | 'declined' | 'abandoned', number[]>;
      at: number[];
      var_cmprsk: Record<'implemented' | 'declined' | 'abandoned', number[]>;
    };
  }>('aalen_johansen');
  const names = new Map(Object.entries(input.codes).map(([name, code]) => [code, name]));
  const cases = input.time.map((time, i) => {
    const name = names.get(input.status[i] ?? 0) ?? 'open';
    return { time, outcome: name === 'open' ? null : name };
  });
  const points = aalenJohansen(cases);
  const outcomes = ['implemented', 'declined', 'abandoned'] as const;

  it('agrees with survival and cmprsk', () => {
    expectNear(
      points.map(({ time }) => time),
      expected.time,
      0,
    );
    expectNear(
      points.map(({ open }) => open),
      expected.pstate.open,
      1e-9,
    );
    for (const name of outcomes) {
      expectNear(
        points.map((point) => point.outcomes[name]?.share),
        expected.pstate[name],
        1e-9,
      );
      expected.at.forEach((at, i) => {
        const point = points.findLast(({ time }) => time <= at);
        expectNear((point?.outcomes[name]?.standardError ?? 0) ** 2, expected.var_cmprsk[name][i], 5e-3);
      });
    }
  });

  it('sums to 1 at every time, and with one outcome is 1 − Kaplan–Meier', () => {
    const list = fc.array(
      fc.record({ time: fc.nat({ max: 15 }), outcome: fc.constantFrom(null, 'done', 'declined') }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(list, (all) => {
        for (const { open, outcomes: shares } of aalenJohansen(all)) {
          const sum = Object.values(shares).reduce((total, { share }) => total + share, open);
          expect(sum).toBeCloseTo(1, 10);
        }
        const one = all.filter(({ outcome }) => outcome !== 'declined');
        const km = kaplanMeier(one.map(({ time, outcome }) => ({ time, event: outcome !== null }))).points;
        aalenJohansen(one).forEach((point, i) => {
          expect(point.outcomes.done?.share ?? 0).toBeCloseTo(1 - (km[i]?.survival ?? 1), 10);
        });
      }),
    );
    expect(aalenJohansen([])).toEqual([]);
  });
});

describe('control charts', () => {
  const { input, expected, tolerance } = golden<{
    input: { x: number[]; p_n: number[]; p_x: number[] };
    expected: {
      xmr: Record<'mean' | 'lcl' | 'ucl' | 'mr_ucl', number> & {
        beyond_limits: number | number[];
        run8_signal_at: number | number[];
      };
      p: { pbar: number; lcl: number[]; ucl: number[] };
      laney: { sigma_z: number; lcl: number[]; ucl: number[] };
    };
  }>('spc_charts');
  const counts = input.p_n.map((n, i) => ({ n, count: input.p_x[i] ?? 0 }));

  it('agree with the reference for means', () => {
    const { mean, lcl, ucl, mr_ucl, beyond_limits, run8_signal_at } = expected.xmr;
    const found = xmrChart(input.x);
    expectNear([found.centre, found.lower[0], found.upper[0], found.rangeLimit], [mean, lcl, ucl, mr_ucl], 1e-3);
    expectNear([found.lower[0], found.upper[0]], [lcl, ucl], tolerance);
    expect(found.outside.map((i) => i + 1)).toEqual([beyond_limits].flat());
    expect(found.run.map((i) => i + 1)).toEqual([run8_signal_at].flat());
  });

  it('agree with the reference for shares, with and without Laney', () => {
    const plain = shareChart(counts, 'never');
    expectNear([plain.centre, plain.lower, plain.upper], [expected.p.pbar, expected.p.lcl, expected.p.ucl], tolerance);
    const laney = shareChart(counts);
    expect(laney.kind).toBe('laney');
    expectNear(
      [laney.sigmaZ, laney.lower, laney.upper],
      [expected.laney.sigma_z, expected.laney.lcl, expected.laney.ucl],
      tolerance,
    );
  });

  it('draws no limits of no width where large groups do not vary at all', () => {
    const chart = shareChart(Array.from({ length: 14 }, () => ({ count: 200, n: 400 })));
    expect(chart).toMatchObject({ kind: 'run', centre: 0.5, flags: [{ code: 'no_variation' }] });
    expect(chart.lower.every((each) => each === null)).toBe(true);
  });

  it('draw no limits below twelve points, and none where nothing varies', () => {
    expect(xmrChart([1, 2, 3])).toMatchObject({
      kind: 'run',
      centre: 2,
      lower: [null, null, null],
      flags: [{ code: 'too_few_for_limits' }],
    });
    expect(shareChart([])).toMatchObject({ kind: 'run', flags: [{ code: 'no_observations' }] });
    expect(shareChart(Array.from({ length: 14 }, () => ({ n: 5, count: 5 }))).flags[0]?.code).toBe('no_variation');
    const still = xmrChart(Array.from({ length: 14 }, () => 3));
    expect(still).toMatchObject({ kind: 'run', centre: 3, outside: [], run: [], flags: [{ code: 'no_variation' }] });
  });
});
