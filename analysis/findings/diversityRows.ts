import type { Text } from '../../surveys/text.ts';
import type { Benchmark } from '../benchmarks/benchmark.ts';
import type { GatedDemographicItem } from '../disclosure/demographics.ts';
import type { Estimate, Flag } from '../finding.ts';
import { wilsonInterval } from '../stats/proportion.ts';
import { type Representation, representationRatio } from '../stats/representation.ts';
import { type ChoiceItem, categoriesOf, peopleIn } from './diversityCategories.ts';
import { missingByReason } from './missing.ts';

/** A category of the reference population, or an option it does not count. */
export interface DiversityRow {
  code: string;
  label: Text;
  /** Its people chose the answer that excludes every other: nobody is looked for among them. */
  excludesOthers: boolean;
  /** Withheld by the gate: nothing else is known but the benchmark. */
  hidden: boolean;
  /** People counted; null when withheld, or when mentions of several options cannot be added up to people. */
  count: number | null;
  share: Estimate | null;
  /** Share of the reference population, from 0 to 1. */
  benchmark: number | null;
  representation: Representation | null;
}

export interface DiversityRows {
  /** Several answers could be given. */
  multiple: boolean;
  rows: DiversityRow[];
  /** People who gave a value. */
  answered: number;
  /** People who were asked and gave none. */
  unanswered: number;
  /** Share of those asked who gave a value, from 0 to 1; null when nobody was asked. */
  itemResponse: number | null;
  flags: Flag[];
}

const mentionsFlag: Flag = {
  code: 'mentions_not_added',
  sentence: {
    fr: 'Une même personne peut choisir plusieurs réponses\u00a0: une catégorie de référence qui en réunit plusieurs n’est pas calculée.',
    en: 'One person may choose several answers: a reference category that joins several of them is not computed.',
  },
};

const anyMentionFlag: Flag = {
  code: 'any_mention',
  sentence: {
    fr: 'Chaque réponse choisie compte\u00a0: les parts peuvent dépasser 100\u00a0% au total.',
    en: 'Every answer chosen counts: the shares may add up to more than 100%.',
  },
};

/** What the gate lets be read of one demographic item, against the benchmark when there is one. */
export function diversityRows(
  item: ChoiceItem,
  gated: GatedDemographicItem,
  benchmark: Benchmark | null,
): DiversityRows {
  const { records, answered, missing } = gated;
  const reasons = missing && missingByReason(missing);
  const notAsked = (missing?.not_shown ?? 0) + (missing?.not_in_version ?? 0);
  const asked = records - notAsked;
  const unanswered = Math.max(0, asked - answered);
  const flags: Flag[] = item.kind === 'multiple' ? [anyMentionFlag] : [];
  const multiple = item.kind === 'multiple';
  const rows = categoriesOf(item, benchmark).map(({ code, label, options, excludesOthers }): DiversityRow => {
    const share = benchmark?.shares[code] ?? null;
    const count = peopleIn(item, gated, options);
    const base = { code, label, excludesOthers, hidden: count === 'hidden', benchmark: share };
    if (count === 'uncounted') flags.push(mentionsFlag);
    if (typeof count === 'string') return { ...base, count: null, share: null, representation: null };
    const representation =
      share === null
        ? null
        : { ...representationRatio({ count, n: answered, share, unknown: unanswered }), missing: reasons };
    return { ...base, count, share: { ...wilsonInterval(count, answered), missing: reasons }, representation };
  });
  return { multiple, rows, answered, unanswered, itemResponse: asked > 0 ? answered / asked : null, flags };
}
