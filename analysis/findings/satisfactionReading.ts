import type { Language, Text } from '../../surveys/text.ts';
import { fewestForPercent } from '../charts/words.ts';
import type { Estimate } from '../finding.ts';
import { formatNumber, formatPercent, inBoth, quoted } from '../format.ts';
import { newcombeDifference } from '../stats/proportionDifference.ts';
import type { SatisfactionRow } from './satisfactionRows.ts';
import { type ScaledItem, withinSentence } from './scaledItems.ts';

/** Patients' share of agreement minus the professionals', for one item; from −1 to 1. */
export interface SideDifference {
  item: string;
  patient: Estimate;
  professional: Estimate;
  difference: Estimate;
  /** The interval does not hold 0. It does not allow for teams: wide of the mark when taken as a test. */
  clear: boolean;
}

const topCount = ({ n, estimate }: Estimate): number => Math.round((estimate ?? 0) * n);

/** Differences for the items where both sides may be seen. */
export const sideDifferences = (rows: SatisfactionRow[]): SideDifference[] =>
  rows.flatMap((row) => {
    if (row.side !== 'patient_side' || !row.answers?.n) return [];
    const other = rows.find(({ item, side }) => item === row.item && side === 'professional_side');
    if (!other?.answers?.n) return [];
    const [patient, professional] = [row.answers.top, other.answers.top];
    const difference = newcombeDifference(topCount(patient), patient.n, topCount(professional), professional.n);
    const [low, high] = difference.interval ?? [0, 0];
    return [{ item: row.item, patient, professional, difference, clear: low > 0 || high < 0 }];
  });

const share = (top: Estimate, language: Language): string =>
  top.n < fewestForPercent
    ? `${formatNumber(topCount(top), language)} ${language === 'fr' ? 'sur' : 'of'} ${formatNumber(top.n, language)}`
    : formatPercent(top.estimate ?? 0, language);

interface ReadItem {
  words: Text;
  top: Estimate;
}

/** Which statement draws the most agreement and which the least, as a description of the people who answered. */
function extremes(items: ReadItem[], language: Language): string {
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
  if (most === least)
    return french
      ? `Accord avec ${said(most)}\u00a0: ${share(most.top, language)}.`
      : `Agreement with ${said(most)}: ${share(most.top, language)}.`;
  if (most.top.estimate === least.top.estimate)
    return french
      ? `Tous les énoncés recueillent le même accord (${share(most.top, language)}).`
      : `Every statement draws the same agreement (${share(most.top, language)}).`;
  return french
    ? `L’énoncé ${said(most)} recueille le plus d’accord (${share(most.top, language)})\u00a0; ${said(least)}, le moins (${share(least.top, language)}).`
    : `${said(most)} draws the most agreement (${share(most.top, language)}); ${said(least)}, the least (${share(least.top, language)}).`;
}

function sidesCompared(differences: SideDifference[], items: ScaledItem[], language: Language): string {
  if (differences.length === 0) return '';
  const french = language === 'fr';
  const clear = differences
    .filter((one) => one.clear)
    .sort((a, b) => Math.abs(b.difference.estimate ?? 0) - Math.abs(a.difference.estimate ?? 0));
  const widest = clear[0];
  if (!widest)
    return french
      ? 'Ces réponses ne montrent pas d’écart net entre patients et professionnels.'
      : 'These answers show no clear difference between patients and professionals.';
  const words = items.find(({ name }) => name === widest.item)?.text ?? { fr: widest.item, en: widest.item };
  const said = quoted(withinSentence(words)[language], language);
  const [ours, theirs] = [share(widest.patient, language), share(widest.professional, language)];
  const below = clear.every(({ difference }) => (difference.estimate ?? 0) < 0);
  const above = clear.every(({ difference }) => (difference.estimate ?? 0) > 0);
  const count = clear.length;
  const of = differences.length;
  if (french) {
    const which = of === 1 ? said : `${count} énoncé${count > 1 ? 's' : ''} sur ${of}, surtout ${said}`;
    const figures = `(${ours} contre ${theirs})`;
    if (below) return `Les patients semblent moins souvent d’accord que les professionnels avec ${which} ${figures}.`;
    if (above) return `Les patients semblent plus souvent d’accord que les professionnels avec ${which} ${figures}.`;
    return `Patients et professionnels semblent répondre différemment à ${which} ${figures}.`;
  }
  const which = of === 1 ? said : `${count} of ${of} statements, above all ${said}`;
  const figures = `(${ours} against ${theirs})`;
  if (below) return `Patients seem to agree less often than professionals with ${which} ${figures}.`;
  if (above) return `Patients seem to agree more often than professionals with ${which} ${figures}.`;
  return `Patients and professionals seem to answer ${which} differently ${figures}.`;
}

/** The headline: what the answers say, no more than they allow. `overall` are the items with everyone together. */
export function satisfactionReading(
  overall: ReadItem[],
  differences: SideDifference[],
  items: ScaledItem[],
  minimumGroup: number,
  anyShown: boolean,
): Text {
  return inBoth((language) => {
    if (!anyShown)
      return language === 'fr'
        ? `Trop peu de réponses, ou des réponses trop semblables, pour en montrer la répartition\u00a0: il faut au moins ${minimumGroup} personnes qui ne répondent pas toutes de même.`
        : `Too few answers, or answers too alike, to show how they spread: it takes at least ${minimumGroup} people who do not all answer the same.`;
    const sentences = [sidesCompared(differences, items, language), extremes(overall, language)].filter(Boolean);
    if (sentences.length > 0) return sentences.join(' ');
    return language === 'fr'
      ? 'Les énoncés qui peuvent être montrés n’ont pas de réponse sur leur échelle.'
      : 'The statements that may be shown have no answer on their scale.';
  });
}
