import type { Language, Text } from '../../surveys/text.ts';
import { changedWords } from '../charts/words.ts';
import { quoted } from '../format.ts';
import { scaledItems, withinSentence } from './scaledItems.ts';
import { isBroken, type TrendMeasure, type TrendWave } from './trendPoints.ts';

/** What changed at a break, as a clause: after it comes "since", or a full sentence begins with it. */
function changedClause({ comparability }: TrendWave, { kind }: TrendMeasure): Text {
  if (comparability === null) return { fr: 'le questionnaire a changé', en: 'the questionnaire changed' };
  if (kind === 'mean') return { fr: 'l’échelle a changé', en: 'the scale changed' };
  return comparability === 'rescored'
    ? { fr: 'les réponses ou leur calcul ont changé', en: 'the answers or their scoring changed' }
    : { fr: 'la question a changé', en: 'the question changed' };
}

/** How a wave stands to the one before, in words. */
export function comparedWords(wave: TrendWave, first: boolean, { kind }: TrendMeasure): Text {
  if (first) return { fr: 'premier moment', en: 'first moment' };
  if (wave.comparability === null) return { fr: 'non\u00a0: autre questionnaire', en: 'no: another questionnaire' };
  if (kind === 'mean' && isBroken(wave)) return { fr: 'non\u00a0: échelle changée', en: 'no: the scale changed' };
  switch (wave.comparability) {
    case 'identical':
      return { fr: 'oui', en: 'yes' };
    case 'minor_wording':
      return { fr: 'oui, mots retouchés', en: 'yes, reworded' };
    case 'rescored':
      return { fr: 'non\u00a0: réponses ou calcul changés', en: 'no: answers or scoring changed' };
    case 'not_comparable':
      return { fr: 'non\u00a0: question changée', en: 'no: the question changed' };
  }
}

/** The last break, with the wave before it; null where the line runs through. */
export function lastBreak(waves: TrendWave[]): { before: TrendWave; after: TrendWave } | null {
  const at = waves.findLastIndex((wave, i) => i > 0 && isBroken(wave));
  const [before, after] = [waves[at - 1], waves[at]];
  return before === undefined || after === undefined ? null : { before, after };
}

/** `Since the question changed`: how a sentence about the time after the last break begins. Null without one. */
export function sinceWords(waves: TrendWave[], measure: TrendMeasure, language: Language): string | null {
  const last = lastBreak(waves);
  if (last === null) return null;
  const changed = changedClause(last.after, measure)[language];
  return language === 'fr' ? `Depuis que ${changed}` : `Since ${changed}`;
}

const wordsAt = ({ layout, document }: TrendWave, name: string): Text | undefined =>
  scaledItems(layout, [document]).find((item) => item.name === name)?.text;

/** The words of a statement before the break, where they were others. */
function earlierWords({ before, after }: { before: TrendWave; after: TrendWave }, name: string): Text | null {
  const [earlier, later] = [wordsAt(before, name), wordsAt(after, name)];
  if (earlier === undefined || (earlier.fr === later?.fr && earlier.en === later.en)) return null;
  return withinSentence(earlier);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The sentences that tell of the last break: what changed, with which version, and what was asked before. '' without one. */
export function brokenWords(waves: TrendWave[], measure: TrendMeasure, language: Language): string {
  const last = lastBreak(waves);
  if (last === null) return '';
  const changed = capital(changedClause(last.after, measure)[language]);
  // The number stays on the line of its word.
  const version = last.after.versionTitle[language].replace(/ (\d+)$/, '\u00a0$1');
  const earlier = earlierWords(last, measure.name)?.[language];
  const sentence =
    language === 'fr'
      ? `${changed} avec ${version}\u00a0: l’avant et l’après ne se comparent pas.`
      : `${changed} with ${version}: before and after do not compare.`;
  if (earlier === undefined) return sentence;
  const said = quoted(earlier, language);
  return language === 'fr' ? `${sentence} On demandait avant\u00a0: ${said}.` : `${sentence} It used to read ${said}.`;
}

/** What the sign of a break means, under the drawing. */
export const signWords = ({ kind }: TrendMeasure): Text =>
  kind === 'mean'
    ? {
        fr: 'L’échelle a changé\u00a0: les moyennes d’avant et d’après ne se comparent pas.',
        en: 'The scale changed: means before and after do not compare.',
      }
    : changedWords;
