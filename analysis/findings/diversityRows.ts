import type { Item } from '../../surveys/document.ts';
import type { Text } from '../../surveys/text.ts';
import type { Benchmark } from '../benchmarks/benchmark.ts';
import type { GatedDemographicItem } from '../disclosure/demographics.ts';
import type { Estimate, Flag } from '../finding.ts';
import { formatList, inBoth } from '../format.ts';
import { wilsonInterval } from '../stats/proportion.ts';
import { type Representation, representationRatio } from '../stats/representation.ts';

export type ChoiceItem = Extract<Item, { kind: 'single' | 'multiple' }>;

/** A category of the reference population, or an option it does not count. */
export interface DiversityRow {
  code: string;
  label: Text;
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

/** Categories to show: those of the benchmark in the item's order, then the options it leaves out. */
function categories(item: ChoiceItem, benchmark: Benchmark | null): { code: string; options: string[] }[] {
  const order = item.options.map(({ code }) => code);
  const place = ({ options }: { options: string[] }): number => Math.min(...options.map((code) => order.indexOf(code)));
  const mapped = Object.entries(benchmark?.mapping ?? {}).map(([code, options]) => ({ code, options }));
  const taken = new Set(mapped.flatMap(({ options }) => options));
  const left = order.filter((code) => !taken.has(code)).map((code) => ({ code, options: [code] }));
  return [...mapped.sort((a, b) => place(a) - place(b)), ...left];
}

const labelOf = (item: ChoiceItem, options: string[]): Text =>
  inBoth((language) =>
    formatList(
      options.map((code) => item.options.find((option) => option.code === code)?.label[language] ?? code),
      language,
    ),
  );

/** What the gate lets be read of one demographic item, against the benchmark when there is one. */
export function diversityRows(
  item: ChoiceItem,
  gated: GatedDemographicItem,
  benchmark: Benchmark | null,
): DiversityRows {
  const { records, answered, values, missing } = gated;
  const notAsked = (missing?.not_shown ?? 0) + (missing?.not_in_version ?? 0);
  const asked = records - notAsked;
  const unanswered = Math.max(0, asked - answered);
  const flags: Flag[] = item.kind === 'multiple' ? [anyMentionFlag] : [];
  const rows = categories(item, benchmark).map(({ code, options }): DiversityRow => {
    const share = benchmark?.shares[code] ?? null;
    const base = { code, label: labelOf(item, options), benchmark: share };
    const counts = options.map((option) => (option in values ? (values[option] ?? null) : 0));
    const withheld = counts.includes(null);
    const uncounted = item.kind === 'multiple' && options.length > 1;
    if (uncounted) flags.push(mentionsFlag);
    if (withheld || uncounted) return { ...base, hidden: withheld, count: null, share: null, representation: null };
    const count = counts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    const representation =
      share === null ? null : representationRatio({ count, n: answered, share, unknown: unanswered });
    return { ...base, hidden: false, count, share: wilsonInterval(count, answered), representation };
  });
  return { rows, answered, unanswered, itemResponse: asked > 0 ? answered / asked : null, flags };
}
