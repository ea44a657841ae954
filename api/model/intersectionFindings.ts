import { peopleMethods } from '../../analysis/appendix/people.ts';
import { intersectionFinding } from '../../analysis/findings/intersection.ts';
import { inBoth } from '../../analysis/format.ts';
import { isCrossable } from '../../analysis/recruitment/crossGroups.ts';
import { withoutPipes } from '../../surveys/piping.ts';
import type { Side } from '../../surveys/side.ts';
import { Problem } from '../problem.ts';
import { benchmarkOf, usualBenchmarks } from './diversityBenchmarks.ts';
import { usualSide } from './diversityChoice.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import { type ChoiceItem, choiceItems, type GatedPeople } from './gatedPeople.ts';

type Pair = [ChoiceItem, ChoiceItem];

/**
 * Of the pairs that the gate shows something of, the one of which it shows most: with patients, else with anybody. Whoever
 * reads this may ask for each of them. Null where none is shown.
 */
function readablePair(
  { gated, joint }: Pick<GatedPeople, 'gated' | 'joint'>,
  items: ChoiceItem[],
  asked: Side | 'both' | undefined,
): { pair: Pair; side: Side | 'both' } | null {
  const pairs = items.flatMap((a, i) => items.slice(i + 1).map((b): Pair => [a, b]));
  const choices: (Side | 'both')[] = asked === undefined ? ['patient_side', 'both', 'professional_side'] : [asked];
  for (const side of choices) {
    const shownOf = new Set(items.filter(({ name }) => gated.item({ level: 'program' }, side, name) !== null));
    let best: { pair: Pair; share: number } | null = null;
    for (const pair of pairs) {
      if (!pair.every((item) => shownOf.has(item))) continue;
      const cells = joint.crossed(side, pair[0].name, pair[1].name)?.cells.flat() ?? [];
      const share = cells.filter((cell) => cell !== null && cell > 0).length / Math.max(1, cells.length);
      if (share > (best?.share ?? 0)) best = { pair, share };
    }
    if (best !== null) return { pair: best.pair, side };
  }
  return null;
}

/**
 * Two characteristics at once, for the whole programme; by default the pair of which there is most to read.
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
  const open = query.item === undefined && query.with === undefined && scope.level === 'program';
  const readable = open ? readablePair(source.demographics, items, query.side) : null;
  const first = readable?.pair[0] ?? chosen(query.item, query.with);
  const second = readable?.pair[1] ?? chosen(query.with, first?.name);
  if (first === undefined || second === undefined || first === second) throw new Problem('not_found', { noun: 'item' });
  // As they stand in the questionnaire: the counts are kept in that order alone.
  const [a, b] = items.indexOf(first) < items.indexOf(second) ? [first, second] : [second, first];
  const side = query.side ?? readable?.side ?? usualSide(gated, scope, a.name);
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
