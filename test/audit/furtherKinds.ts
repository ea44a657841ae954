import { sides } from '../../surveys/side.ts';
import { auditDemographics } from './auditQuestionnaires.ts';
import { isHidden, type Reading, type Table, words } from './readings.ts';

type Query = Record<string, string>;

const everySide = ['both', ...sides];
const questions = auditDemographics.sections.flatMap(({ items }) =>
  items.flatMap((item) => (item.kind === 'single' || item.kind === 'multiple' ? [item] : [])),
);

/** How else the figures are asked for that are not asked for one by one, at a place: of a release, or of the whole programme. */
export const furtherWays: Record<string, { release: Query[]; place: Query[] }> = {
  gap: { release: [{}], place: [] },
  change: { release: [], place: everySide.map((side) => ({ side })) },
  comments: { release: [{}], place: [] },
  associations: { release: [{}], place: [] },
  intersection: {
    release: questions.flatMap(({ name }) =>
      questions.flatMap((other) => everySide.map((side) => ({ item: name, with: other.name, side }))),
    ),
    place: [],
  },
  reach: {
    release: [],
    place: questions.flatMap(({ name }) => everySide.map((side) => ({ item: name, side, benchmark: 'none' }))),
  },
  accommodations: { release: [], place: [{}] },
};

/** Kinds of teams that the exploration is narrowed to. */
export const cuts: Query[] = [
  { level: 'clinical' },
  { level: 'organizational' },
  { level: 'political' },
  { continuum: 'consultation' },
  { continuum: 'partnership' },
  { level: 'clinical', continuum: 'partnership' },
  { level: 'organizational', continuum: 'partnership' },
];

/** Numbers that a figure tells although the attack takes it for silent. */
export const numbersTold = (tables: Table[]): string[] =>
  tables.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([name, cell]) =>
        typeof cell === 'number' ? [`${name}: ${cell}, not attacked`] : [],
      ),
    ),
  );

/** Differences pooled over teams that are told of fewer than eight, or more exactly than to two decimals. */
export const pooledFaults = (tables: readonly Table[]): string[] =>
  tables.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const told = Object.entries(row).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
      const teams = told.find(([name]) => name === 'teams')?.[1] ?? 0;
      const exact = told.filter(([, value]) => Math.abs(value * 100 - Math.round(value * 100)) > 1e-6);
      return [
        ...(told.length > 0 && teams < 8 ? [`${words(row.scale ?? row.measure)}: over ${teams} teams`] : []),
        ...exact.map(([name, value]) => `${name}: ${value}, not rounded`),
      ];
    }),
  );

/** Counts of a figure about several collections that the figure of one release does not tell: they would be no constraint. */
export function notRepeated(
  tables: Table[],
  { name, side, place }: Pick<Reading, 'name' | 'side' | 'place'>,
  readings: Reading[],
): string[] {
  const question = questions.find((one) => one.name === name);
  const codes = new Map(question?.options.map(({ label, code }) => [label.en, code]));
  const own = readings.filter(
    (one) => one.kind === 'demographic' && one.name === name && one.side === side && one.place === place,
  );
  return tables.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const { category, count } = row;
      const code = codes.get(words(category));
      if (typeof count !== 'number' || code === undefined || isHidden(count)) return [];
      return own.some(({ figures }) => figures?.[code] === count) ? [] : [`${code}: ${count} is told here alone`];
    }),
  );
}
