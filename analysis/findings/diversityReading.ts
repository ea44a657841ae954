import type { Language, Text } from '../../surveys/text.ts';
import type { Benchmark } from '../benchmarks/benchmark.ts';
import { counted, formatList, formatNumber, formatPercent, inBoth, quoted } from '../format.ts';
import { leastItemResponse } from '../stats/representation.ts';
import type { Verdict } from '../stats/verdict.ts';
import type { DiversityRow, DiversityRows } from './diversityRows.ts';
import { verdictWords } from './diversityWords.ts';
import { mostFrequentReading } from './mostFrequentReading.ts';

/** A label that quotes an answer already stands by itself. */
const nameOf = ({ label }: DiversityRow, language: Language): string =>
  /[«“]/.test(label[language]) ? label[language] : quoted(label[language], language);

const shareOf = (row: DiversityRow, language: Language): string => formatPercent(row.share?.estimate ?? 0, language);
const expectedOf = (row: DiversityRow, language: Language): string => formatPercent(row.benchmark ?? 0, language);

const shortBy = (row: DiversityRow, language: Language): string => {
  const french = language === 'fr';
  const [seen, expected] = [shareOf(row, language), expectedOf(row, language)];
  const missing = row.representation?.personsMissing ?? 0;
  const against = french
    ? `${seen} ici, ${expected} dans la population`
    : `${seen} here, ${expected} in the population`;
  const number = formatNumber(missing, language);
  const people = missing > 0 ? (french ? `\u00a0; il en manque ${number}` : `; ${number} missing`) : '';
  return `${nameOf(row, language)} (${against}${people})`;
};

const named = (rows: DiversityRow[], language: Language): string => {
  const shown = rows.slice(0, 3).map((row) => shortBy(row, language));
  const rest = rows.length - shown.length;
  if (rest > 0) shown.push(language === 'fr' ? `${rest} autres` : `${rest} others`);
  return formatList(shown, language);
};

/** An answer such as “No” set beside the population, without a word of who is missing. */
const sideBySide = (row: DiversityRow, language: Language): string =>
  language === 'fr'
    ? `${nameOf(row, 'fr')}\u00a0: ${shareOf(row, 'fr')} ici, ${expectedOf(row, 'fr')} dans la population de référence.`
    : `${nameOf(row, 'en')}: ${shareOf(row, 'en')} here, ${expectedOf(row, 'en')} in the reference population.`;

/** The rows that can be read against the population, by what can be said of them. */
function sorted(rows: DiversityRow[]) {
  const judged = rows.filter(({ representation }) => representation);
  const groups = judged.filter(({ excludesOthers }) => !excludesOthers);
  const having = (...verdicts: Verdict[]): DiversityRow[] =>
    groups
      .filter(({ representation }) => representation && verdicts.includes(representation.verdict))
      .sort((a, b) => (b.representation?.personsMissing ?? 0) - (a.representation?.personsMissing ?? 0));
  return {
    ...{ judged, groups, under: having('under'), probably: having('probably_under') },
    over: having('over', 'probably_over'),
    unsure: having('too_few_to_tell', 'undetermined'),
    beside: judged.filter(({ excludesOthers }) => excludesOthers),
    withheld: rows.filter(({ benchmark, hidden }) => benchmark !== null && hidden),
  };
}

type Sorted = ReturnType<typeof sorted>;

/** For how many of the categories read nothing can be said, and how many are not shown. */
function tailOf({ groups, unsure, withheld }: Sorted, language: Language): string {
  const french = language === 'fr';
  const tail = [];
  if (unsure.length > 0)
    tail.push(
      french
        ? `\u00a0; pour ${unsure.length} groupe${unsure.length > 1 ? 's' : ''} sur ${groups.length}, on ne peut pas le dire`
        : `; for ${unsure.length} of ${groups.length} groups, one cannot tell`,
    );
  if (withheld.length > 0) {
    const people = counted(
      withheld.length,
      language,
      french ? 'autre n’est pas diffusée' : 'more is not shown',
      french ? 'autres ne sont pas diffusées' : 'more are not shown',
    );
    tail.push(french ? `\u00a0; ${people}` : `; ${people}`);
  }
  return tail.join('');
}

const underSentences = ({ under, probably }: Sorted, french: boolean): string[] => {
  const language: Language = french ? 'fr' : 'en';
  const surely = french
    ? 'Moins présents ici que dans la population\u00a0'
    : 'Less present here than in the population';
  const likely = french ? 'Probablement moins présents ici\u00a0' : 'Probably less present here';
  return [
    ...(under.length > 0 ? [`${surely}: ${named(under, language)}.`] : []),
    ...(probably.length > 0 ? [`${likely}: ${named(probably, language)}.`] : []),
  ];
};

/** Why nothing can be said: too few answers, or too many people of whom nothing is known. */
function cannotTell({ unsure }: Sorted, { answered, unanswered }: DiversityRows, language: Language): string {
  const french = language === 'fr';
  if (unsure.some(({ representation }) => representation?.verdict === 'undetermined')) {
    const silent = formatPercent(unanswered / (answered + unanswered), language);
    return french
      ? `${silent} des personnes n’ont pas répondu à la question\u00a0: leurs réponses pourraient tout changer, et on ne peut pas dire si le groupe ressemble à la population.`
      : `${silent} of the people did not answer the question: their answers could change everything, and one cannot tell whether the group resembles the population.`;
  }
  const count = counted(answered, language, french ? 'réponse' : 'answer', french ? 'réponses' : 'answers');
  return french
    ? `Avec ${count}, on ne peut pas dire si le groupe ressemble à la population.`
    : `With ${count}, one cannot tell whether the group resembles the population.`;
}

/** The only category that is compared, by its name: of one alone, to speak of the categories would promise more. */
function onlyOne(row: DiversityRow, tail: string, language: Language): string {
  const verdict = row.representation ? verdictWords[row.representation.verdict][language] : '';
  const [seen, expected] = [shareOf(row, language), expectedOf(row, language)];
  return language === 'fr'
    ? `${nameOf(row, 'fr')}\u00a0: ${verdict} (${seen} contre ${expected})${tail}.`
    : `${nameOf(row, 'en')}: ${verdict} (${seen} against ${expected})${tail}.`;
}

function groupSentences(all: Sorted, stats: DiversityRows, language: Language): string[] {
  const { groups, over, unsure, withheld } = all;
  const french = language === 'fr';
  if (groups.length === 0) return [];
  const under = underSentences(all, french);
  if (under.length > 0) return under;
  if (unsure.length === groups.length) return [cannotTell(all, stats, language)];
  const tail = tailOf(all, language);
  const [first, ...others] = groups;
  if (first !== undefined && others.length === 0) return [onlyOne(first, tail, language)];
  const among = withheld.length > 0;
  if (over.length === 0)
    return french
      ? [`Les parts ${among ? 'montrées ' : ''}sont proches de celles de la population${tail}.`]
      : [`The shares ${among ? 'shown ' : ''}are close to those of the population${tail}.`];
  const more = formatList(
    over.map((row) => shortBy(row, language)),
    language,
  );
  return french
    ? [
        `Aucun groupe ${among ? 'montré' : 'comparé'} n’est clairement moins présent ici que dans la population${tail}. Plus présents\u00a0: ${more}.`,
      ]
    : [
        `No group ${among ? 'shown' : 'compared'} is clearly less present here than in the population${tail}. More present: ${more}.`,
      ];
}

/** The headline: who is less present than in the reference population, if the answers allow saying so. */
export function diversityReading(stats: DiversityRows, benchmark: Benchmark | null): Text {
  const { answered, itemResponse } = stats;
  const all = sorted(stats.rows);
  return inBoth((language) => {
    const french = language === 'fr';
    if (answered === 0) return french ? 'Personne n’a répondu à cette question.' : 'Nobody answered this question.';
    if (!benchmark) return mostFrequentReading(stats, language);
    if (all.judged.length === 0)
      return french
        ? 'La comparaison à la population n’est pas diffusée\u00a0: une catégorie à comparer compte trop peu de personnes, ou en ferait déduire une autre.'
        : 'The comparison with the population is not shown: a category to compare has too few people, or would give another one away.';
    if (itemResponse !== null && itemResponse < leastItemResponse) {
      const response = formatPercent(itemResponse, language);
      return french
        ? `Trop peu de personnes ont répondu à cette question (${response}) pour la comparer à la population.`
        : `Too few people answered this question (${response}) to compare it with the population.`;
    }
    const beside = all.beside.map((row) => sideBySide(row, language));
    return [...groupSentences(all, stats, language), ...beside].join(' ');
  });
}
