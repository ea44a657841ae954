import type { Text } from '../../surveys/text.ts';
import { counted, inBoth, quoted } from '../format.ts';
import { writtenShare, writtenShares } from './agreementShare.ts';
import type { exploredPlaces } from './explore.ts';
import { exploreReading } from './exploreReading.ts';
import { type GroupLevel, groupWords } from './groupWords.ts';
import type { SatisfactionRow } from './satisfactionRows.ts';
import { type ScaledItem, withinSentence } from './scaledItems.ts';
import { sideDifferences } from './sideDifferences.ts';

/** Something to look at first: a sentence, and the figure behind it. */
export interface Attention {
  code: 'patients_agree_less' | 'least_heard' | 'minority_agrees' | 'withheld';
  sentence: Text;
  kind: 'satisfaction' | 'explore';
  /** The statement that it is about. */
  item: string | null;
}

/** The statement on which patients fall furthest behind professionals, if that is clear when all statements are allowed for. */
export function patientsAgreeLess(rows: SatisfactionRow[], items: ScaledItem[]): Attention[] {
  const statements = items.filter(({ kind }) => kind === 'agreement');
  const [widest] = sideDifferences(rows.filter((row) => statements.some(({ name }) => name === row.item)))
    .filter(({ clear, difference }) => clear && (difference.estimate ?? 0) < 0)
    .sort((a, b) => (a.difference.estimate ?? 0) - (b.difference.estimate ?? 0));
  const item = statements.find(({ name }) => name === widest?.item);
  if (widest === undefined || item === undefined) return [];
  const sentence = inBoth((language) => {
    const said = quoted(withinSentence(item.text)[language], language);
    const [patients, others] = writtenShares(widest.patient, widest.professional, language);
    return language === 'fr'
      ? `Les patients sont moins souvent d’accord que les professionnels avec ${said}\u00a0: ${patients} contre ${others}.`
      : `Patients agree less often than professionals with ${said}: ${patients} against ${others}.`;
  });
  return [{ code: 'patients_agree_less', sentence, kind: 'satisfaction', item: item.name }];
}

/** The statement with which clearly fewer than half agree: the whole of its interval lies below. Reversed ones are left out. */
export function minorityAgrees(
  rows: SatisfactionRow[],
  items: ScaledItem[],
  reversed: ReadonlySet<string>,
): Attention[] {
  const [lowest] = rows
    .flatMap(({ item, answers }) => {
      const found = items.find(({ name, kind }) => name === item && kind === 'agreement' && !reversed.has(name));
      const high = answers?.top.interval?.[1] ?? 1;
      return found && answers && high < 0.5 ? [{ item: found, top: answers.top }] : [];
    })
    .sort((a, b) => (a.top.estimate ?? 0) - (b.top.estimate ?? 0));
  if (lowest === undefined) return [];
  const sentence = inBoth((language) => {
    const said = quoted(withinSentence(lowest.item.text)[language], language);
    const share = writtenShare(lowest.top, language, 0);
    return language === 'fr'
      ? `Moins de la moitié des personnes sont d’accord avec ${said}\u00a0: ${share}.`
      : `Fewer than half of the people agree with ${said}: ${share}.`;
  });
  return [{ code: 'minority_agrees', sentence, kind: 'satisfaction', item: lowest.item.name }];
}

/** Where patients agree least with a statement, as the exploration of it reads; nothing with fewer than two places to see. */
export function leastHeard({ options, item, places }: ReturnType<typeof exploredPlaces>): Attention[] {
  const seen = places.slice(1).filter(({ rows }) => rows.some(({ answers }) => answers?.n));
  if (seen.length < 2) return [];
  return [{ code: 'least_heard', sentence: exploreReading(options, item, places), kind: 'explore', item: item.name }];
}

/** How many places cannot be shown: not a fault, but something that readers ask about. */
export function withheldPlaces(hidden: number, of: number, item: string, level: GroupLevel): Attention[] {
  if (hidden === 0) return [];
  const sentence = inBoth((language) => {
    if (language === 'fr')
      return of === 1
        ? 'Les réponses d’ici ne peuvent pas être montrées.'
        : `Pour ${counted(hidden, 'fr', groupWords[level].fr.one, groupWords[level].fr.many)} sur ${of}, les réponses ne peuvent pas être montrées.`;
    return of === 1
      ? 'The answers of this place cannot be shown.'
      : `For ${hidden} of ${counted(of, 'en', groupWords[level].en.one, groupWords[level].en.many)}, the answers cannot be shown.`;
  });
  return [{ code: 'withheld', sentence, kind: 'explore', item }];
}

/** How many statements cannot be shown, where no place is hidden as a whole: of `rows` as the experience page has them. */
export function withheldStatements(rows: readonly SatisfactionRow[], bySide: boolean): Attention[] {
  const of = new Set(rows.map(({ item }) => item)).size;
  const hidden = new Set(rows.filter(({ answers }) => answers === null).map(({ item }) => item)).size;
  if (hidden === 0 || hidden === of) return [];
  const sentence = inBoth((language) => {
    if (language === 'fr')
      return `Pour ${hidden} énoncé${hidden > 1 ? 's' : ''} sur ${of}, les réponses ${bySide ? 'de chaque côté ' : ''}ne peuvent pas être montrées.`;
    return `For ${hidden} of ${of} statements, the answers${bySide ? ' of each side' : ''} cannot be shown.`;
  });
  return [{ code: 'withheld', sentence, kind: 'satisfaction', item: null }];
}
