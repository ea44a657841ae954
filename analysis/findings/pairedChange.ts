import type { Text } from '../../surveys/text.ts';
import { fewestPairs, type GatedPairs } from '../disclosure/pairedChange.ts';
import { fewestPooledTeams } from '../disclosure/pooledTeams.ts';
import type { Flag, Table } from '../finding.ts';
import { counted, formatInterval, formatNumber, inBoth, quoted } from '../format.ts';
import { type FigureResult, tableResults } from '../result.ts';
import type { PairedScale } from '../snapshot.ts';
import { holmAdjusted } from '../stats/holm.ts';
import { signedRankMethod } from '../stats/signedRank.ts';
import { endColumns } from './endColumns.ts';
import { excludesZero, falseHeadlines } from './pooledFigure.ts';

type TitleOf = (scale: string) => Text;

export const pairsShown = (pairs: GatedPairs): PairedScale[] => ('shown' in pairs ? pairs.shown : []);

/** How the same people changed: the widest change that is clear when all scales shown are allowed for (Holm), and whose interval says so too: with many who stayed the same the test and the interval can differ. Null for no pairs. */
export function pairsReading(pairs: readonly PairedScale[], titleOf: TitleOf): Text | null {
  if (pairs.length === 0) return null;
  const adjusted = holmAdjusted(pairs.map(({ p }) => p ?? 1));
  const clear = pairs.filter(({ interval }, i) => (adjusted[i] ?? 1) <= falseHeadlines && excludesZero(interval));
  const [widest] = [...clear].sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
  const most = Math.max(...pairs.map((each) => each.pairs));
  return inBoth((language) => {
    const french = language === 'fr';
    if (widest === undefined)
      return french
        ? `Chez les personnes reconnues aux deux moments par leur code (${formatNumber(most, 'fr')} au plus), aucun changement ne se distingue du hasard.`
        : `Among the people recognised at both moments by their code (${formatNumber(most, 'en')} at most), no change can be told from chance.`;
    const two = (value: number, of: typeof language) => formatNumber(value, of, 2);
    const scale = quoted(titleOf(widest.scale)[language], language);
    const points = two(Math.abs(widest.estimate), language);
    const within = widest.interval ? formatInterval(widest.interval, language, two) : '';
    const up = widest.estimate > 0;
    const people = counted(
      widest.pairs,
      language,
      french ? 'personne reconnue' : 'person',
      french ? 'personnes reconnues' : 'people',
    );
    return french
      ? `Chez les ${people} aux deux moments par leur code, ${scale} ${up ? 'monte' : 'baisse'} de ${points} point (intervalle à 95\u00a0%\u00a0: ${within}).`
      : `Among the ${people} recognised at both moments by their code, ${scale} ${up ? 'rises' : 'falls'} by ${points} points (95% interval: ${within}).`;
  });
}

/** The reading of the teams, then that of the people recognised. */
export const withPairs = (teams: Text, people: Text | null): Text =>
  people === null ? teams : inBoth((language) => `${teams[language]} ${people[language]}`);

/** One row for each scale: who is in it, and who is not. */
export const pairsTable = (pairs: readonly PairedScale[], titleOf: TitleOf): Table => ({
  caption: {
    fr: 'Changement des mêmes personnes, reconnues par leur code, en points',
    en: 'Change of the same people, recognised by their code, in points',
  },
  columns: [
    { name: 'measure', title: { fr: 'Échelle', en: 'Scale' }, kind: 'text' },
    { name: 'pairs', title: { fr: 'Personnes reconnues', en: 'People recognised' }, kind: 'count' },
    { name: 'teams', title: { fr: 'Équipes', en: 'Teams' }, kind: 'count' },
    { name: 'onlyBefore', title: { fr: 'Seulement avant', en: 'Only before' }, kind: 'count' },
    { name: 'onlyAfter', title: { fr: 'Seulement après', en: 'Only after' }, kind: 'count' },
    { name: 'change', title: { fr: 'Changement', en: 'Change' }, kind: 'number', decimals: 2 },
    ...endColumns({ kind: 'number', decimals: 2 }),
    { name: 'up', title: { fr: 'En hausse', en: 'Rose' }, kind: 'count' },
    { name: 'same', title: { fr: 'Sans changement', en: 'Same' }, kind: 'count' },
    { name: 'down', title: { fr: 'En baisse', en: 'Fell' }, kind: 'count' },
  ],
  rows: pairs.map(({ scale, pairs: people, teams, unpaired, estimate, interval, moved }) => ({
    ...{ measure: titleOf(scale), pairs: people, teams, onlyBefore: unpaired[0], onlyAfter: unpaired[1] },
    ...{ change: estimate, low: interval?.[0] ?? null, high: interval?.[1] ?? null },
    ...{ up: moved[0], same: moved[1], down: moved[2] },
  })),
});

/** The change of each scale, over its pairs; who is in no pair stands in the table. */
export const pairsResults = (table: Table, pairs: readonly PairedScale[]): FigureResult[] =>
  tableResults(table, { measure: 'change', ends: ['low', 'high'], n: 'pairs' }, (at) =>
    pairs[at] === undefined ? null : { method: signedRankMethod, flags: [inPairs], missing: null },
  );

const inPairs: Flag = {
  code: 'who_is_paired',
  sentence: {
    fr: 'Les personnes reconnues sont celles qui ont fait deux fois le même code, dans la même équipe et du même côté. Elles peuvent différer des autres\u00a0: qui reste et répond deux fois n’est pas tout le monde.',
    en: 'The people recognised are those who made the same code twice, in the same team and on the same side. They may differ from the others: not everybody stays and answers twice.',
  },
};
/** How their change is worked out. */
export const pairsNote: Text = {
  fr: 'Le changement des personnes reconnues est la médiane des moyennes de leurs écarts deux à deux (rangs signés, zéros de Pratt)\u00a0; son intervalle ne tient pas compte des équipes.',
  en: 'The change of the people recognised is the median of the means of all pairs of their differences (signed ranks, zeros after Pratt); its interval does not allow for teams.',
};
const fewPairs: Flag = {
  code: 'pairs_withheld',
  sentence: {
    fr: `Les codes ne permettent pas de montrer ici le changement des mêmes personnes\u00a0: il en faut ${fewestPairs} reconnues dans ${fewestPooledTeams} équipes, et aucun petit groupe à part.`,
    en: `The codes do not allow the change of the same people to be shown here: it takes ${fewestPairs} recognised in ${fewestPooledTeams} teams, and no small group apart.`,
  },
};
const wholeOnly: Flag = {
  code: 'pairs_of_programme',
  sentence: {
    fr: 'Le changement des mêmes personnes, reconnues par leur code, se montre pour tout le programme seulement, les deux côtés ensemble.',
    en: 'The change of the same people, recognised by their code, is shown for the whole programme only, both sides together.',
  },
};

/** Who is among the people recognised, or why their change is not shown; nothing where no codes were asked for. */
export function pairsFlags(pairs: GatedPairs, coded: boolean, shown: number): Flag[] {
  if (shown > 0) return [inPairs];
  if (!coded) return [];
  return ['wholeProgramme' in pairs ? wholeOnly : fewPairs];
}
