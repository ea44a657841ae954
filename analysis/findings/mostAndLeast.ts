import type { Language, Text } from '../../surveys/text.ts';
import type { Estimate } from '../finding.ts';
import { quoted } from '../format.ts';
import { newcombeProbability } from '../stats/proportionDifference.ts';
import { writtenShares } from './agreementShare.ts';
import { withinSentence } from './scaledItems.ts';
import { topCount } from './sideDifferences.ts';

export interface ReadItem {
  words: Text;
  top: Estimate;
}

/** Most and least are picked among all pairs of statements: the gap must be wider than chance makes the widest of them. */
function mayBeChance(most: Estimate, least: Estimate, statements: number): boolean {
  const pairs = (statements * (statements - 1)) / 2;
  return newcombeProbability(topCount(most), most.n, topCount(least), least.n) * pairs >= 0.05;
}

/** The same of a checklist, whose lines are `In place` more or less often. */
function checklistRead(
  most: string,
  least: string,
  { high, low, chance, alike, answer }: { high: string; low: string; chance: boolean; alike: boolean; answer: string },
  french: boolean,
): string {
  if (alike)
    return french
      ? `Chaque énoncé reçoit ${answer} aussi souvent\u00a0: ${high}.`
      : `Each line is answered ${answer} as often: ${high}.`;
  return french
    ? `Parmi les personnes qui ont répondu, l’énoncé ${most} reçoit le plus souvent ${answer} (${high})\u00a0; ${least}, le moins souvent (${low})${chance ? '\u00a0; un tel écart peut tenir au seul hasard' : ''}.`
    : `Among the people who answered, ${most} is most often answered ${answer} (${high}); ${least}, least often (${low})${chance ? '; chance alone can make such a gap' : ''}.`;
}

/**
 * Which statement draws the most agreement and which the least: a description of the people who answered, and it says so.
 * Where statements that are all alike could easily spread as far, that is said too.
 * @param answer for a checklist: the words of its highest point, which then stand in place of agreement.
 */
export function mostAndLeast(items: ReadItem[], language: Language, answer?: Text): string {
  const french = language === 'fr';
  const sorted = [...items].sort((a, b) => (b.top.estimate ?? 0) - (a.top.estimate ?? 0));
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least) return '';
  // Equal shares are named together: "the most" would be false of one of them alone.
  const said = (item: ReadItem): string => {
    const others = items.filter(({ top }) => top.estimate === item.top.estimate).length - 1;
    const words = quoted(withinSentence(item.words)[language], language);
    if (others === 0) return words;
    if (french) return `${words} (à égalité avec ${others === 1 ? 'un autre' : `${others} autres`})`;
    return `${words} (tied with ${others === 1 ? 'one other' : `${others} others`})`;
  };
  const [high, low] = writtenShares(most.top, least.top, language);
  const chance = mayBeChance(most.top, least.top, items.length);
  if (answer !== undefined) {
    const shares = { high, low, chance, alike: most.top.estimate === least.top.estimate };
    return checklistRead(said(most), said(least), { ...shares, answer: quoted(answer[language], language) }, french);
  }
  if (most === least)
    return french ? `Accord avec ${said(most)}\u00a0: ${high}.` : `Agreement with ${said(most)}: ${high}.`;
  if (most.top.estimate === least.top.estimate)
    return french
      ? `Tous les énoncés recueillent le même accord (${high}).`
      : `Every statement draws the same agreement (${high}).`;
  return french
    ? `Parmi les personnes qui ont répondu, l’énoncé ${said(most)} recueille le plus d’accord (${high})\u00a0; ${said(least)}, le moins (${low})${chance ? '\u00a0; un tel écart peut tenir au seul hasard' : ''}.`
    : `Among the people who answered, ${said(most)} draws the most agreement (${high}); ${said(least)}, the least (${low})${chance ? '; chance alone can make such a gap' : ''}.`;
}
