import type { FigureMethods } from '../../../analysis/appendix/appendix.ts';
import { comparisonMethods } from '../../../analysis/appendix/comparison.ts';
import { diversityMethods } from '../../../analysis/appendix/diversity.ts';
import { followThroughMethods } from '../../../analysis/appendix/followThrough.ts';
import { satisfactionMethods } from '../../../analysis/appendix/satisfaction.ts';
import { trendMethods } from '../../../analysis/appendix/trend.ts';
import type { Benchmark } from '../../../analysis/benchmarks/benchmark.ts';
import type { GatedExperience } from '../../../analysis/disclosure/experience.ts';
import type { Finding } from '../../../analysis/finding.ts';
import { comparisonFinding } from '../../../analysis/findings/comparison.ts';
import { diversityFinding } from '../../../analysis/findings/diversity.ts';
import type { ChoiceItem } from '../../../analysis/findings/diversityCategories.ts';
import { followThroughFinding } from '../../../analysis/findings/followThrough.ts';
import type { ComparisonOrder } from '../../../analysis/findings/rankedComparison.ts';
import { satisfactionFinding } from '../../../analysis/findings/satisfaction.ts';
import { trendFinding } from '../../../analysis/findings/trend.ts';
import { type TrendWave, trendMeasure } from '../../../analysis/findings/trendPoints.ts';
import { cubeLayout } from '../../../analysis/layout.ts';
import { spreadOfCounts } from '../../../analysis/stats/countedSpread.ts';
import { documentSchema, itemSchema } from '../../../surveys/document.ts';
import { agreeing, context, distribution, gateOf } from '../findings/gates.ts';

const both = (words: string) => ({ fr: words, en: words });
const statement = (name: string) => ({ kind: 'agreement', name, text: both(`${name}.`) });

export const document = documentSchema.parse({
  ...{ format: 'tandem-questionnaire/1', slug: 'essai', purpose: 'experience', licence: 'x' },
  ...{ title: both('Essai'), description: both('Essai'), consent: { heading: both('h'), paragraphs: [both('p')] } },
  sections: [{ name: 's', title: both('s'), items: [statement('heard'), statement('free')] }],
  scales: [{ name: 'voice', title: both('Voice'), items: [{ name: 'heard' }, { name: 'free' }] }],
});
const layout = cubeLayout('c', [document]);

/** A gate that shows an item and a scale of everything but what is named as withheld. */
export const gate = (withheld: (key: string) => boolean = () => false, skipped = 5): GatedExperience => {
  const open = gateOf({});
  const shown = (scope: Parameters<GatedExperience['item']>[0], side: string, name: string) =>
    !withheld(`${scope.level === 'program' ? 'program' : scope.id}/${side}/${name}`);
  const patients = distribution([4, 4, 6, 10, 8], { skipped });
  const professionals = distribution([2, 2, 6, 30, 28], { skipped });
  const sum = (i: number) => (patients.counts[i] ?? 0) + (professionals.counts[i] ?? 0);
  const everyone = distribution([0, 1, 2, 3, 4].map(sum), { skipped: 2 * skipped });
  const bySide = { patient_side: patients, professional_side: professionals, both: everyone };
  return {
    ...open,
    respondents: (scope, side) => (shown(scope, side, 'n') ? bySide[side].n + bySide[side].noValue.skipped : null),
    item: (scope, side, name) => (shown(scope, side, name) ? bySide[side] : null),
    spread: (scope, name) => {
      const { counts } = scope.level === 'team' ? agreeing : everyone;
      return shown(scope, 'both', name) ? spreadOfCounts([1, 2, 3, 4, 5], counts) : null;
    },
    scale: (scope, side, name) =>
      shown(scope, side, name)
        ? { n: 40, mean: scope.level === 'team' ? 1.5 + Number(scope.id.slice(1)) / 4 : 3.5, sd: 0.8 }
        : null,
  };
};

export interface Made {
  finding: Finding;
  methods: FigureMethods;
}

export interface Given {
  gated?: GatedExperience;
  invited?: number | null;
  benchmark?: Benchmark | null;
  measure?: string;
  differing?: boolean;
  order?: ComparisonOrder;
}

export function madeSatisfaction({ gated = gate(), invited = 200 }: Given = {}): Made {
  const options = { ...context, gated, layout, documents: [document], sides: true, minimumGroup: 6 };
  const finding = satisfactionFinding(options);
  return { finding, methods: satisfactionMethods(options, finding, invited) };
}

export function madeTrend({ gated = gate(), invited = 200, measure: name = 'heard' }: Given = {}): Made {
  const waves = [2025, 2026].map(
    (year): TrendWave => ({
      ...{ name: both(`Wave ${year}`), wave: 'end', version: 'essai 1', versionTitle: both('Essai') },
      ...{
        period: { from: `${year}-03-01`, to: `${year}-04-15` },
        comparability: 'identical',
        document,
        layout,
        gated,
      },
      release: { id: `r${year}`, number: 1, releasedOn: `${year}-04-20` },
    }),
  );
  const measure = trendMeasure(waves, name);
  if (measure === null) throw new Error(`no measure ${name}`);
  const scope = { level: 'program' } as const;
  const options = { scope, scopeName: both('Programme'), waves, measure, sides: true, minimumGroup: 6 };
  const finding = trendFinding(options);
  return { finding, methods: trendMethods(options, finding, [invited, invited]) };
}

export function madeComparison({ gated = gate(), invited = 200, order = 'name' }: Given = {}): Made {
  const groups = Array.from({ length: 10 }, (_, i) => ({
    ...{ id: `t${i}`, name: both(`Team ${i}`) },
    scope: { level: 'team' as const, id: `t${i}` },
  }));
  const options = {
    ...{ ...context, gated, layout, documents: [document], scale: 'voice', minimumGroup: 6, groups },
    ...{ level: 'team' as const, order },
  };
  const finding = comparisonFinding(options);
  return { finding, methods: comparisonMethods(options, finding, invited) };
}

export const census: Benchmark = {
  ...{ item: 'age', name: both('Recensement'), universe: both('18 +'), geography: 'Québec' },
  ...{ referenceDate: '2021-05-11', source: 'Statistique Canada' },
  ...{
    ...{ ageFrom: 18, population: 'served', counts: 'any_mention', asks: 'same' },
    shares: { young: 0.25 },
    mapping: { young: ['18-34'] },
  },
};
const age = itemSchema.parse({
  ...{ kind: 'single', name: 'age', text: both('Age') },
  options: ['18-34', '35+'].map((code) => ({ code, label: both(code) })),
}) as ChoiceItem;

export function madeDiversity({ invited = 200, benchmark = census }: Given = {}): Made {
  const counted = { records: 30, answered: 18, values: { '18-34': 8, '35+': 10 }, missing: { skipped: 12 } };
  const options = {
    ...{ ...context, item: age, side: 'patient_side' as const, benchmark },
    gated: { item: () => counted, shownBy: () => 'side' as const },
  };
  const finding = diversityFinding(options);
  const response = { respondents: 110, patients: 30, rate: invited === null ? null : 110 / invited };
  return { finding, methods: diversityMethods(options, finding, { minimumGroup: 6, response }) };
}

export function madeFollowThrough(): Made {
  const options = {
    ...{ recommendations: [], groups: [], by: 'team' as const, scopeName: both('Programme') },
    ...{ asOf: '2026-11-20', period: null },
  };
  const finding = followThroughFinding(options);
  return { finding, methods: followThroughMethods(options, finding.stats.byTeams) };
}
