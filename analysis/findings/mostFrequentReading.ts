import type { Language } from '../../surveys/text.ts';
import { counted, formatList, formatPercent, quoted } from '../format.ts';
import type { DiversityRows } from './diversityRows.ts';

const noPopulation = {
  fr: '\u00a0; aucune population de référence n’est choisie.',
  en: '; no reference population is chosen.',
};

/** Whether an answer that is not shown may have been chosen by as many people as the one shown most. */
function mayBeOvertaken({ multiple, rows, answered }: DiversityRows, most: number): boolean {
  if (!rows.some(({ hidden }) => hidden)) return false;
  return multiple || most <= answered - rows.reduce((total, { count }) => total + (count ?? 0), 0);
}

/**
 * What is answered most, where that can be told: an answer that is not shown may have been chosen more often. Where several
 * answers can be given, one that most people chose is told without calling it the most frequent.
 */
export function mostFrequentReading(stats: DiversityRows, language: Language): string {
  const french = language === 'fr';
  const shown = stats.rows.filter(({ count }) => count !== null);
  const most = Math.max(0, ...shown.map(({ count }) => count ?? 0));
  const top = shown.filter(({ count }) => count === most);
  const answers = formatList(
    top.map(({ label }) => quoted(label[language], language)),
    language,
  );
  const share = formatPercent(most / stats.answered, language);
  if (most === 0 || (mayBeOvertaken(stats, most) && !(stats.multiple && most > stats.answered / 2)))
    return french
      ? 'Certaines réponses ont été choisies par trop peu de personnes\u00a0: la plus fréquente ne peut pas être nommée.'
      : 'Some answers were chosen by too few people: the most frequent one cannot be named.';
  if (mayBeOvertaken(stats, most)) {
    const hidden = stats.rows.filter((row) => row.hidden).length;
    return french
      ? `Réponse de la majorité\u00a0: ${answers} (${share})\u00a0; ${counted(hidden, 'fr', 'autre n’est pas diffusée', 'autres ne sont pas diffusées')}${noPopulation.fr}`
      : `Chosen by most: ${answers} (${share}); ${counted(hidden, 'en', 'other is not shown', 'others are not shown')}${noPopulation.en}`;
  }
  if (top.length > 1)
    return french
      ? `Les réponses les plus fréquentes sont ${answers} (${share} chacune)${noPopulation.fr}`
      : `The most frequent answers are ${answers} (${share} each)${noPopulation.en}`;
  return french
    ? `La réponse la plus fréquente est ${answers} (${share})${noPopulation.fr}`
    : `The most frequent answer is ${answers} (${share})${noPopulation.en}`;
}
