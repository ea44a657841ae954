import type { ChoiceItem } from '../findings/diversityCategories.ts';
import type { LinearSolver } from '../linearProgram.ts';
import type { GatedDemographicItem } from './demographics.ts';
import { smallestShown } from './demographicTable.ts';
import { type CountSystem, hideUntilSafe } from './hideUntilSafe.ts';

/** How the people who may choose several answers chose them, behind the gate. */
export interface GatedSets {
  /** People who answered. */
  answered: number;
  /** By option: people who chose it and no other, and the share of all people when each counts in equal parts; null is hidden. */
  options: Record<string, { alone: number | null; part: number | null }>;
  /** People who chose two or more; null is hidden. */
  several: number | null;
}

export interface SetInput {
  item: ChoiceItem;
  /** The mentions as shown elsewhere. */
  read: GatedDemographicItem;
  alone: ReadonlyMap<string, number>;
  parts: ReadonlyMap<string, number>;
  several: number;
}

const isSmall = (count: number): boolean => count > 0 && count < smallestShown;

/**
 * Who chose one answer alone, less what would tell small groups: an option is shown where both those who chose it alone and
 * those who chose it with another are none or at least five, and as many others are hidden as it takes. Null when nothing
 * may be shown.
 */
export function gateSets({ item, read, alone, parts, several }: SetInput, solve: LinearSolver): GatedSets | null {
  const codes = item.options.map(({ code }) => code);
  const count = codes.length;
  // For each option those who chose it alone, then those who chose it with others; last, all who chose several.
  const only = codes.map((code) => alone.get(code) ?? 0);
  const mentions = codes.map((code) => (code in read.values ? (read.values[code] ?? null) : 0));
  const mixed = codes.map((_, i) => Math.max(0, (mentions[i] ?? 0) - (only[i] ?? 0)));
  const values = [...only, ...mixed, several];
  const closed = codes.map((_, i) => mentions[i] === null || isSmall(only[i] ?? 0) || isSmall(mixed[i] ?? 0));
  const hidden = [...closed, ...closed, isSmall(several)];
  const positive = values.map(() => false);
  const relations: CountSystem['relations'] = [
    {
      terms: [...codes.map((_, i) => [1, i] as const), [1, 2 * count]],
      relation: '=',
      bound: read.answered,
    },
    ...codes.flatMap((_, i): CountSystem['relations'][number][] => [
      {
        terms: [
          [1, count + i],
          [-1, 2 * count],
        ],
        relation: '<=',
        bound: 0,
      },
      ...(mentions[i] === null
        ? []
        : [
            {
              terms: [
                [1, i],
                [1, count + i],
              ] as const,
              relation: '=' as const,
              bound: mentions[i] ?? 0,
            },
          ]),
    ]),
    {
      terms: [...codes.map((_, i) => [1, count + i] as const), [-2, 2 * count]],
      relation: '>=',
      bound: 0,
    },
  ];
  const together = (index: number): readonly number[] =>
    index >= 2 * count ? [] : [index < count ? index + count : index - count];
  if (!hideUntilSafe({ values, hidden, positive, relations, together, spare: () => true }, solve)) return null;
  const options = codes.map((code, i): [string, GatedSets['options'][string]] => [
    code,
    hidden[i]
      ? { alone: null, part: null }
      : { alone: only[i] ?? 0, part: read.answered > 0 ? (parts.get(code) ?? 0) / read.answered : null },
  ]);
  if (options.every(([, { alone: shown }]) => shown === null)) return null;
  return {
    answered: read.answered,
    options: Object.fromEntries(options),
    several: hidden[2 * count] ? null : several,
  };
}
