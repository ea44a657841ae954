import { peopleMethods } from '../../analysis/appendix/people.ts';
import { intersectionFinding } from '../../analysis/findings/intersection.ts';
import { inBoth } from '../../analysis/format.ts';
import { isCrossable } from '../../analysis/recruitment/crossGroups.ts';
import { withoutPipes } from '../../surveys/piping.ts';
import { Problem } from '../problem.ts';
import { benchmarkOf, usualBenchmarks } from './diversityBenchmarks.ts';
import { usualSide } from './diversityChoice.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import { choiceItems } from './gatedPeople.ts';

/**
 * Two characteristics at once, for the whole programme.
 * @throws Problem `not_found` when the campaign asked no demographic questions, fewer than two that can be crossed, or not
 * one of these.
 */
export async function planIntersection({
  db,
  campaign,
  source,
  scope,
  query,
}: ReleasedRequest): Promise<PlannedFinding> {
  if (source.demographics === null) throw new Problem('not_found', { noun: 'demographics' });
  const { gated, joint, document } = source.demographics;
  const items = choiceItems(document).filter(isCrossable);
  const chosen = (name: string | undefined, not: string | undefined) =>
    items.find((item) => (name === undefined ? item.name !== not : item.name === name));
  const first = chosen(query.item, query.with);
  const second = chosen(query.with, first?.name);
  if (first === undefined || second === undefined || first === second) throw new Problem('not_found', { noun: 'item' });
  // As they stand in the questionnaire: the counts are kept in that order alone.
  const [a, b] = items.indexOf(first) < items.indexOf(second) ? [first, second] : [second, first];
  const side = query.side ?? usualSide(gated, scope, a.name);
  const usual = await usualBenchmarks(db, query.program, document);
  const populationOf = (name: string) => {
    const stored = usual.get(name);
    return stored === undefined ? null : benchmarkOf(stored);
  };
  return {
    choice: { item: first.name, with: second.name, side },
    make: async () => {
      const cross = scope.level === 'program' ? joint.crossed(side, a.name, b.name) : null;
      const finding = intersectionFinding({
        ...source.contextOf(scope, 'demographics'),
        ...{ cross, items: [a, b], side },
        benchmarks: [populationOf(a.name), populationOf(b.name)],
      });
      const methods = peopleMethods({
        estimand: inBoth((language) => {
          const [one, other] = [a, b].map(({ text }) => withoutPipes(text)[language]);
          return language === 'fr'
            ? `La part des personnes qui réunissent deux caractéristiques, parmi celles qui ont répondu à «\u00a0${one}\u00a0» et à «\u00a0${other}\u00a0».`
            : `The share of people who have two characteristics at once, among those who answered “${one}” and “${other}”.`;
        }),
        ...{ minimumGroup: source.minimumGroup, benchmark: null, figure: null },
        answered: cross?.answered ?? null,
      });
      const data = { kind: 'release' as const, releases: [releasedData(source, campaign.name)] };
      return { finding, paging: null, methods, data };
    },
  };
}
