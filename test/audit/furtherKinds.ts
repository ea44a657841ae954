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
  'felt-heard': { release: [], place: [{}] },
};

/** Numbers that a figure tells although the attack takes it for silent. */
export const numbersTold = (tables: Table[]): string[] =>
  tables.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([name, cell]) =>
        typeof cell === 'number' ? [`${name}: ${cell}, not attacked`] : [],
      ),
    ),
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
