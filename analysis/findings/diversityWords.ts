import type { Side } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import type { Benchmark } from '../benchmarks/benchmark.ts';
import { counted, formatList, formatNumber, formatPercent, inBoth, quoted } from '../format.ts';
import type { Verdict } from '../stats/verdict.ts';
import type { DiversityRow, DiversityRows } from './diversityRows.ts';

/** The verdict of a row, in words that judge the recruitment and not the people. */
export const verdictWords: Record<Verdict, Text> = {
  under: { fr: 'moins présents que dans la population', en: 'less present than in the population' },
  probably_under: {
    fr: 'probablement moins présents que dans la population',
    en: 'probably less present than in the population',
  },
  comparable: { fr: 'comparable à la population', en: 'comparable to the population' },
  probably_over: {
    fr: 'probablement plus présents que dans la population',
    en: 'probably more present than in the population',
  },
  over: { fr: 'plus présents que dans la population', en: 'more present than in the population' },
  too_few_to_tell: { fr: 'trop peu de réponses pour le dire', en: 'too few answers to tell' },
  undetermined: { fr: 'ne peut pas être établi', en: 'cannot be determined' },
};

/** From the paper on engaging patients: nobody sits for a group. */
export const notRepresentatives: Text = {
  fr: 'On ne demande à aucun patient de représenter un groupe\u00a0: ces chiffres guident les invitations, ils ne sont pas un critère d’admission.',
  en: 'No patient is asked to represent a group: these figures guide outreach, they are not a test for admission.',
};

export const respondentsOf: Record<Side | 'both', Text> = {
  patient_side: { fr: 'patients et proches', en: 'patients and family members' },
  professional_side: { fr: 'professionnels', en: 'professionals' },
  both: { fr: 'personnes', en: 'people' },
};

const shortBy = (row: DiversityRow, language: Language): string => {
  const seen = formatPercent(row.share?.estimate ?? 0, language);
  const expected = formatPercent(row.benchmark ?? 0, language);
  const missing = row.representation?.personsMissing ?? 0;
  const against = language === 'fr' ? `${seen} contre ${expected}` : `${seen} against ${expected}`;
  const people =
    missing > 0
      ? language === 'fr'
        ? `\u00a0; il en manque ${formatNumber(missing, language)}`
        : `; ${formatNumber(missing, language)} missing`
      : '';
  return `${quoted(row.label[language], language)} (${against}${people})`;
};

const named = (rows: DiversityRow[], language: Language): string => {
  const shown = rows.slice(0, 3).map((row) => shortBy(row, language));
  const rest = rows.length - shown.length;
  if (rest > 0) shown.push(language === 'fr' ? `${rest} autres` : `${rest} others`);
  return formatList(shown, language);
};

/** The headline: who is less present than in the reference population, if the answers allow saying so. */
export function diversityReading({ rows, answered, itemResponse }: DiversityRows, benchmark: Benchmark | null): Text {
  const having = (...verdicts: Verdict[]): DiversityRow[] =>
    rows
      .filter(({ representation }) => representation && verdicts.includes(representation.verdict))
      .sort((a, b) => (b.representation?.personsMissing ?? 0) - (a.representation?.personsMissing ?? 0));
  const judged = rows.filter(({ representation }) => representation);
  const [under, probably] = [having('under'), having('probably_under')];
  const over = having('over', 'probably_over');
  const unsure = having('too_few_to_tell', 'undetermined');
  return inBoth((language) => {
    const french = language === 'fr';
    if (answered === 0) return french ? 'Personne n’a répondu à cette question.' : 'Nobody answered this question.';
    if (!benchmark || judged.length === 0) return withoutBenchmark(rows, language);
    if (itemResponse !== null && itemResponse < 0.6) {
      const response = formatPercent(itemResponse, language);
      return french
        ? `Trop peu de personnes ont répondu à cette question (${response}) pour la comparer à la population.`
        : `Too few people answered this question (${response}) to compare it with the population.`;
    }
    const sentences = [
      under.length > 0 &&
        (french
          ? `Moins présents que dans la population\u00a0: ${named(under, language)}.`
          : `Less present than in the population: ${named(under, language)}.`),
      probably.length > 0 &&
        (french
          ? `Probablement moins présents\u00a0: ${named(probably, language)}.`
          : `Probably less present: ${named(probably, language)}.`),
    ].filter((sentence) => sentence !== false);
    if (sentences.length > 0) return sentences.join(' ');
    const count = counted(answered, language, french ? 'réponse' : 'answer', french ? 'réponses' : 'answers');
    if (unsure.length === judged.length)
      return french
        ? `Avec ${count}, on ne peut pas dire si le groupe ressemble à la population.`
        : `With ${count}, one cannot tell whether the group resembles the population.`;
    const tail =
      unsure.length > 0
        ? french
          ? `\u00a0; pour ${unsure.length} catégorie${unsure.length > 1 ? 's' : ''} sur ${judged.length}, on ne peut pas le dire`
          : `; for ${unsure.length} of ${judged.length}, one cannot tell`
        : '';
    if (over.length > 0)
      return french
        ? `Aucune catégorie n’apparaît moins présente que dans la population${tail}. Plus présents\u00a0: ${formatList(
            over.map((row) => quoted(row.label.fr, 'fr')),
            'fr',
          )}.`
        : `No category appears less present than in the population${tail}. More present: ${formatList(
            over.map((row) => quoted(row.label.en, 'en')),
            'en',
          )}.`;
    return french
      ? `Les parts sont comparables à celles de la population${tail}.`
      : `The shares are comparable to those of the population${tail}.`;
  });
}

function withoutBenchmark(rows: DiversityRow[], language: Language): string {
  const shown = rows.filter(({ share }) => share?.estimate != null);
  const most = shown.sort((a, b) => (b.share?.estimate ?? 0) - (a.share?.estimate ?? 0))[0];
  if (!most)
    return language === 'fr'
      ? 'Aucune catégorie ne compte assez de personnes pour être montrée.'
      : 'No category has enough people to be shown.';
  const words = quoted(most.label[language], language);
  const share = formatPercent(most.share?.estimate ?? 0, language);
  return language === 'fr'
    ? `La réponse la plus fréquente est ${words} (${share})\u00a0; aucune population de référence n’est choisie.`
    : `The most frequent answer is ${words} (${share}); no reference population is chosen.`;
}
