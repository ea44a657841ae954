import { isText } from '../../surveys/isText.ts';
import type { Side } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import { sideNames } from '../charts/words.ts';
import type { Cell, Table } from '../finding.ts';
import { formatDay, formatList, formatNumber, inBoth, quoted } from '../format.ts';
import { writtenShares } from './agreementShare.ts';
import { clearness } from './clearChange.ts';
import { people } from './trendReading.ts';

type Row = Table['rows'][number];

/** Two moments of a trend: that of the campaign a recommendation was raised from, and one after it was declared implemented. */
export interface TwoMoments {
  /** Words of the statement or scale, and of the place. */
  words: Text;
  placeName: Text;
  /** The table of the trend: every moment of one side, then of the next. */
  table: Table;
  /** How many moments it has for each side. */
  moments: number;
  /** Place of each among the moments, from 0; null where there is none. */
  before: number;
  after: number | null;
  /** `YYYY-MM-DD`; null until it is declared implemented. */
  declaredOn: string | null;
  /** False where what was asked changed between the two. */
  comparable: boolean;
}

export interface Remeasured {
  table: Table;
  reading: Text;
  /** Null where there is nothing after. */
  caution: Text | null;
}

const notProof: Text = {
  fr: 'Un écart entre les deux ne prouve pas que la recommandation en est la cause\u00a0: d’autres choses ont changé entre-temps, et ce ne sont pas les mêmes personnes qui ont répondu.',
  en: 'A change between the two is no proof that the recommendation caused it: other things changed meanwhile, and not the same people answered.',
};

const isNumber = (cell: Cell | undefined): cell is number => typeof cell === 'number';
export const isShownRow = ({ n, value }: Row): boolean => isNumber(n) && isNumber(value);
/** A version without it leaves the cells empty; what is withheld says so. */
const isAsked = ({ n }: Row): boolean => n !== null;

/** The rows of one moment, a side each. */
export const rowsAt = ({ rows }: Table, moments: number, at: number): Row[] =>
  rows.filter((row, index) => index % moments === at && isAsked(row));

const sideOf = ({ side }: Row): Side | 'both' =>
  (Object.keys(sideNames) as (Side | 'both')[]).find(
    (each) => typeof side === 'object' && side !== null && 'en' in side && sideNames[each].en === side.en,
  ) ?? 'both';

const figureOf = ({
  n,
  value,
  low,
  high,
}: Row): { n: number; estimate: number; interval: [number, number] | null } => ({
  ...{ n: Number(n), estimate: Number(value) },
  interval: isNumber(low) && isNumber(high) ? [low, high] : null,
});

function changeWords(before: Row, after: Row, isShare: boolean, language: Language): string {
  const [one, other] = [figureOf(before), figureOf(after)];
  const mean = ({ n, estimate }: typeof one) => formatNumber(estimate, language, n < 20 ? 1 : 2);
  const [from, to] = isShare ? writtenShares(one, other, language) : [mean(one), mean(other)];
  const who = people[sideOf(after)][language];
  const said = language === 'fr' ? `de ${from} à ${to} ${who}` : `from ${from} to ${to} ${who}`;
  return `${said} (${clearness(isShare ? 'share' : 'mean', one, other, language)})`;
}

function readingOf(two: TwoMoments, before: Row[], after: Row[], language: Language): string {
  const french = language === 'fr';
  const isShare = two.table.columns.some(({ name, kind }) => name === 'value' && kind === 'percent');
  if (two.declaredOn === null)
    return french
      ? 'La recommandation n’est pas encore déclarée réalisée\u00a0: il n’y a encore rien à mesurer après elle.'
      : 'The recommendation is not declared implemented yet: there is nothing to measure after it yet.';
  if (two.after === null) {
    const day = formatDay(two.declaredOn, language);
    return french
      ? `La recommandation a été déclarée réalisée le ${day}\u00a0: aucune campagne ouverte depuis n’est encore diffusée ici.`
      : `The recommendation was declared implemented on ${day}: no campaign that opened since then is released here yet.`;
  }
  if (!two.comparable) {
    const changed = isShare
      ? {
          fr: 'La question, ses réponses ou leur calcul ont changé',
          en: 'The question, its answers or their scoring changed',
        }
      : { fr: 'L’échelle a changé', en: 'The scale changed' };
    return french
      ? `${changed.fr} entre ces deux moments\u00a0: l’avant et l’après ne se comparent pas.`
      : `${changed.en} between these two moments: before and after do not compare.`;
  }
  const changes = before.filter(isShownRow).flatMap((row) => {
    const later = after.find((each) => isShownRow(each) && sideOf(each) === sideOf(row));
    return later === undefined ? [] : [changeWords(row, later, isShare, language)];
  });
  if (changes.length === 0)
    return french
      ? 'Entre ces deux moments, aucun écart ne se lit\u00a0: un des deux chiffres au moins n’est pas diffusé.'
      : 'Between these two moments no change can be read: one of the two figures at least is not shown.';
  const list = formatList(changes, language);
  if (french) return `Entre ces deux moments, ${isShare ? 'l’accord est passé' : 'la moyenne est passée'} ${list}.`;
  return `Between these two moments, ${isShare ? 'agreement' : 'the mean'} went ${list}.`;
}

const momentWords = (when: Text, row: Row): Text =>
  inBoth((language) => {
    const { moment } = row;
    const said = isText(moment) ? moment[language] : '';
    return `${when[language]}${language === 'fr' ? '\u00a0' : ''}: ${said}`;
  });

/** Both moments as the trend shows them, with the sentence between them. What is hidden there stays hidden. */
export function remeasured(two: TwoMoments): Remeasured {
  const { table, moments, words, placeName } = two;
  const before = rowsAt(table, moments, two.before);
  const after = two.after === null ? [] : rowsAt(table, moments, two.after);
  const kept = new Set(['moment', 'side', 'n', 'value', 'low', 'high']);
  const columns = table.columns.filter(({ name }) => kept.has(name));
  const told = (rows: Row[], when: Text) =>
    rows.map((row) =>
      Object.fromEntries(
        columns.map(({ name }): [string, Cell] => [
          name,
          name === 'moment' ? momentWords(when, row) : (row[name] ?? null),
        ]),
      ),
    );
  return {
    table: {
      caption: inBoth((language) => {
        const said = quoted(words[language], language);
        return language === 'fr'
          ? `${said}, avant et après\u00a0: ${placeName.fr}`
          : `${said}, before and after: ${placeName.en}`;
      }),
      columns,
      rows: [...told(before, { fr: 'Avant', en: 'Before' }), ...told(after, { fr: 'Après', en: 'After' })],
    },
    reading: inBoth((language) => readingOf(two, before, after, language)),
    caution: two.after === null ? null : notProof,
  };
}
