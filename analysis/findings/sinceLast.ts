import type { Text } from '../../surveys/text.ts';
import { inBoth, quoted } from '../format.ts';
import { holmAdjusted } from '../stats/holm.ts';
import { newcombeProbability } from '../stats/proportionDifference.ts';
import { writtenShares } from './agreementShare.ts';
import type { SatisfactionRow } from './satisfactionRows.ts';
import { type ScaledItem, withinSentence } from './scaledItems.ts';
import { falseHeadlines, topCount } from './sideDifferences.ts';

/** What changed from one campaign to the next, in one sentence; `item` is the statement it speaks of. */
export interface SinceLast {
  sentence: Text;
  item: string | null;
}

export interface TwoWaves {
  /** Names of the campaigns, the earlier one first. */
  names: [Text, Text];
  /** Statements that mean the same in both, as the later version words them. */
  items: ScaledItem[];
  /** Their rows, everyone together, in both campaigns. */
  before: SatisfactionRow[];
  after: SatisfactionRow[];
}

/**
 * The statement whose agreement changed most from one campaign to the next, if it is clear when all the statements compared are
 * allowed for (Holm). People who answered twice cannot be recognised and count as others, so that a change is found late rather
 * than early.
 */
export function sinceLast({ names, items, before, after }: TwoWaves): SinceLast {
  const pairs = items.flatMap((item) => {
    const [a, b] = [before, after].map((rows) => rows.find((row) => row.item === item.name)?.answers?.top);
    return a?.n && b?.n ? [{ item, a, b, by: (b.estimate ?? 0) - (a.estimate ?? 0) }] : [];
  });
  const adjusted = holmAdjusted(pairs.map(({ a, b }) => newcombeProbability(topCount(b), b.n, topCount(a), a.n)));
  const clear = pairs
    .filter((_, at) => (adjusted[at] ?? 1) < falseHeadlines)
    .sort((x, y) => Math.abs(y.by) - Math.abs(x.by));
  const [most] = clear;
  const item = most?.item.name ?? null;
  return {
    item,
    sentence: inBoth((language) => {
      const french = language === 'fr';
      const since = quoted(names[0][language], language);
      const count = pairs.length;
      if (count === 0)
        return french
          ? `Aucun énoncé ne peut être comparé avec ${since}\u00a0: les questions ont changé, ou les réponses ne peuvent pas être montrées.`
          : `No statement can be compared with ${since}: the questions changed, or the answers may not be shown.`;
      if (most === undefined)
        return french
          ? `Depuis ${since}, ${count > 1 ? `aucun des ${count} énoncés comparés n’a` : 'l’énoncé comparé n’a pas'} changé nettement.`
          : `Since ${since}, ${count > 1 ? `none of the ${count} statements compared has` : 'the statement compared has not'} clearly changed.`;
      const said = quoted(withinSentence(most.item.text)[language], language);
      const [from, to] = writtenShares(most.a, most.b, language);
      if (french) {
        const others = clear.length > 1 ? ` Au total, ${clear.length} énoncés sur ${count} ont nettement changé.` : '';
        return `Depuis ${since}, la part d’accord avec ${said} passe de ${from} à ${to} (écart net).${others}`;
      }
      const others = clear.length > 1 ? ` In all, ${clear.length} of ${count} statements have clearly changed.` : '';
      return `Since ${since}, agreement with ${said} went from ${from} to ${to} (a clear change).${others}`;
    }),
  };
}
