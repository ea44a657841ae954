import type { GatedDistribution, GatedExperience, GatedScale } from '../../../analysis/disclosure/experience.ts';
import type { FindingContext } from '../../../analysis/findings/context.ts';
import type { Scope } from '../../../analysis/hierarchy.ts';
import { spreadOfCounts } from '../../../analysis/stats/countedSpread.ts';
import { type NoValueCode, noValueCodes } from '../../../surveys/missing.ts';

const scopeKey = (scope: Scope): string => (scope.level === 'program' ? 'program' : scope.id);

const noneMissing = Object.fromEntries(noValueCodes.map((code) => [code, 0])) as Record<NoValueCode, number>;

export const distribution = (
  counts: number[],
  noValue: Partial<Record<NoValueCode, number>> = {},
): GatedDistribution => ({
  n: counts.reduce((sum, count) => sum + count, 0),
  counts,
  noValue: { ...noneMissing, ...noValue },
});

/** Answers of people who agree well enough for their mean to speak for them. */
export const agreeing = distribution([0, 0, 2, 6, 0]);

/** A statement on five points. */
export const statementOf = (name: string) => ({ name, kind: 'agreement' as const, values: [1, 2, 3, 4, 5] });

/** A gate by hand: what is not written down is withheld. Keys are `scope/side/item`. */
export const gateOf = (shown: {
  items?: Record<string, GatedDistribution>;
  scales?: Record<string, GatedScale>;
  respondents?: number | null;
}): GatedExperience => ({
  spread: (scope, item) => {
    const { counts } = shown.items?.[`${scopeKey(scope)}/both/${item}`] ?? { counts: [] };
    return spreadOfCounts(
      counts.map((_, point) => point + 1),
      counts,
    );
  },
  respondents: () => shown.respondents ?? null,
  item: (scope, side, item) => shown.items?.[`${scopeKey(scope)}/${side}/${item}`] ?? null,
  scale: (scope, side, scale) => shown.scales?.[`${scopeKey(scope)}/${side}/${scale}`] ?? null,
});

export const context: FindingContext = {
  scope: { level: 'program' },
  scopeName: { fr: 'Programme', en: 'Programme' },
  period: { from: '2026-03-01', to: '2026-04-15' },
  wave: 'midpoint',
  release: { id: 'r1', number: 2, releasedOn: '2026-04-20' },
  questionnaireVersions: ['experience 1'],
  questionnaireTitles: [{ fr: 'Expérience, version 1', en: 'Experience, version 1' }],
};
