import { describe, expect, it } from 'vitest';
import { type Appendix, appendixOf } from '../../../analysis/appendix/appendix.ts';
import type { ComparisonStats } from '../../../analysis/findings/comparison.ts';
import { rankedComparison } from '../../../analysis/findings/rankedComparison.ts';
import { seededRandom } from '../../../analysis/seededRandom.ts';
import { rankIntervals } from '../../../analysis/stats/expectedRank.ts';
import { methodsWords, methodTitle } from '../../../web/text/methods/words.ts';
import {
  census,
  type Given,
  gate,
  type Made,
  madeComparison,
  madeDiversity,
  madeFollowThrough,
  madeSatisfaction,
  madeTrend,
} from './figures.ts';

const data = { kind: 'release' as const, fingerprint: 'f', releases: [], ledger: null };
const appendix = ({ finding, methods }: Made): Appendix =>
  appendixOf(finding, methods, { methodName: methodTitle, softwareVersion: '1.2.3', data });
const holding = ({ methods }: Made) => methods.limitations.filter(({ holds }) => holds).map(({ code }) => code);
const unknown = ({ methods }: Made) =>
  methods.limitations.filter(({ holds }) => holds === null).map(({ code }) => code);

const made: [string, () => Made][] = [
  ['satisfaction', madeSatisfaction],
  ['trend of a share', madeTrend],
  ['trend of a mean', () => madeTrend({ measure: 'voice' })],
  ['comparison', madeComparison],
  ['diversity', madeDiversity],
  ['follow-through', madeFollowThrough],
];

describe.each(made)('the appendix of a figure: %s', (_, make) => {
  const figure = make();
  const whole = appendix(figure);

  it('says in one sentence what is estimated, in both languages', () => {
    for (const words of Object.values(whole.estimand)) expect(words).toMatch(/^[A-ZÀ-Ý].{40,}[^.]\.$/);
    expect(whole.estimand.fr).not.toBe(whole.estimand.en);
  });

  it('names every method of the figure with its version and its words on the page of methods', () => {
    expect(whole.methods.map(({ id, version }) => ({ id, version }))).toEqual(figure.finding.methods);
    for (const { id, name } of whole.methods)
      expect(name.en).toBe(methodsWords.en.sections.find((section) => section.id === id)?.title);
  });

  it('gives every default as the constant that it names, or as the campaign or questionnaire has it', async () => {
    expect(whole.defaults.length).toBeGreaterThan(3);
    expect(new Set(whole.defaults.map(({ key }) => key)).size).toBe(whole.defaults.length);
    for (const { value, source, key } of whole.defaults) {
      const [file, name = ''] = source.split('#');
      if (source === 'campaign') expect([key, value]).toEqual(['min_n_stat', 6]);
      else if (source === 'questionnaire') expect([key, value]).toEqual(['half_rule', 0.5]);
      else {
        const constant = (await import(/* @vite-ignore */ new URL(`../../../${file}`, import.meta.url).href))[name];
        expect(value, source).toEqual(typeof constant === 'object' ? Object.values(constant) : constant);
      }
    }
  });

  it('writes numbers and rules as readers of each language do', () => {
    const french = [...whole.defaults.map(({ written, name }) => `${name.fr} ${written.fr}`)];
    french.push(whole.estimand.fr, whole.randomness.fr);
    french.push(...whole.limitations.flatMap(({ rule, sentence }) => [rule.fr, sentence.fr]));
    expect(french.filter((text) => /[^\u00a0][:;?!%»]|«[^\u00a0]|\d\.\d|'/.test(text))).toEqual([]);
    for (const { rule, sentence } of whole.limitations) {
      expect(rule.fr).not.toBe(rule.en);
      expect(sentence.fr).not.toBe(sentence.en);
    }
  });

  it('cites the software, the data and that there is no seed', () => {
    expect(whole).toMatchObject({ software: { name: 'Tandem', version: '1.2.3' }, data, seed: null });
    expect(whole.kind).toBe(figure.finding.kind);
  });
});

describe('random numbers of a comparison', () => {
  it('are told in order of value: the seed of the ranks and how many draws were made', () => {
    const figure = madeComparison({ order: 'value' });
    const { seed, randomness } = appendix(figure);
    const ten = seededRandom(seed ?? 0);
    const groups = (figure.finding.stats as ComparisonStats).model?.groups ?? [];
    const places = groups.map(({ estimate, interval: [low, high] }) => ({
      ...{ estimate, sd: (high - low) / (2 * 1.959963984540054) },
    }));
    const told = Number(/ (\d[\d\u00a0,]*) draws/.exec(randomness.en)?.[1]?.replace(/[^\d]/g, ''));
    expect(told).toBeGreaterThan(1000);
    expect(randomness.en).toContain(`seed ${seed}`);
    expect(randomness.fr).toContain(`graine ${seed}`);
    // Who draws as often from that seed finds the ranks of the page.
    const drawn = new Map(rankIntervals(places, ten, told).map((interval, i) => [groups[i]?.id, interval]));
    const { ranks } = rankedComparison(figure.finding.stats as ComparisonStats, 'value');
    for (const [id, { interval }] of ranks ?? []) expect(drawn.get(id)).toEqual(interval);
    expect(ranks?.size).toBe(groups.length);
  });
});

describe('limitations', () => {
  const figures: [string, (given: Given) => Made][] = [
    ['satisfaction', madeSatisfaction],
    ['trend', madeTrend],
    ['comparison', madeComparison],
    ['diversity', madeDiversity],
  ];

  it.each(figures)(
    'say of %s that few answered, do not where enough did, and know when they do not know',
    (_, make) => {
      expect(holding(make({ invited: 1000 }))).toContain('low_response_rate');
      expect(holding(make({ invited: 111 }))).not.toContain('low_response_rate');
      expect(unknown(make({ invited: null }))).toContain('low_response_rate');
    },
  );

  it.each(figures.slice(0, 3))('of %s tell nothing of numbers that the gate withholds', (_, make) => {
    const gated = gate((key) => key.endsWith('/n'));
    const figure = make({ gated, invited: 1000 });
    expect(unknown(figure)).toEqual(expect.arrayContaining(['low_response_rate', 'few_patients']));
  });

  it('count the questions that too few answered', () => {
    const gated = gate(undefined, 40);
    expect(holding(madeSatisfaction({ gated }))).toContain('low_item_response');
    expect(holding(madeTrend({ gated }))).toContain('low_item_response');
    expect(holding(madeComparison({ gated }))).toContain('low_item_response');
    expect(holding(madeDiversity())).toContain('low_item_response');
    const [low] = madeSatisfaction({ gated }).methods.limitations.filter(({ code }) => code === 'low_item_response');
    expect(low?.sentence.en).toContain('Fewer than 80% of the people asked answered 4 of the 4 questions shown');
    expect(holding(madeSatisfaction())).not.toContain('low_item_response');
  });

  it('say that moments are not linked, that groups do not vary, and that recommendations are few', () => {
    expect(holding(madeTrend())).toContain('unlinked_waves');
    const same: ReturnType<typeof gate> = { ...gate(), scale: () => ({ n: 40, mean: 3.5, sd: 0.8 }) };
    expect(holding(madeComparison({ gated: same }))).toContain('no_variance_between');
    expect(holding(madeComparison())).not.toContain('no_variance_between');
    expect(holding(madeFollowThrough())).toEqual(['few_old_enough']);
  });

  it('say where the reference population is not the one of the figure', () => {
    const old = { ...census, referenceDate: '2016-05-10' };
    expect(holding(madeDiversity({ benchmark: old }))).toContain('benchmark_old');
    expect(holding(madeDiversity())).not.toContain('benchmark_old');
    expect(holding(madeDiversity())).toContain('benchmark_other_categories');
    const without = madeDiversity({ benchmark: null }).methods;
    expect(without.benchmark).toBeNull();
    expect(without.limitations.map(({ code }) => code)).not.toContain('benchmark_other_categories');
    expect(holding(madeDiversity())).toContain('few_patients');
  });
});

describe('what the gate hides', () => {
  it('leaves no number of a place behind in its appendix: it reads the same whatever is hidden', () => {
    const nothing = () => true;
    for (const make of [madeSatisfaction, madeTrend, madeComparison]) {
      const hidden = [3, 40].map((skipped) => make({ gated: gate(nothing, skipped), invited: 1000 }));
      expect(appendix(hidden[0] as Made)).toEqual(appendix(hidden[1] as Made));
    }
  });
});
