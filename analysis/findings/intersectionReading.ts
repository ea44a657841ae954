import type { Text } from '../../surveys/text.ts';
import { counted, formatList, formatPercent, inBoth, quoted } from '../format.ts';
import type { Scope } from '../hierarchy.ts';
import type { CrossRow } from './crossRow.ts';

/** Who is less present than expected among those with two characteristics; else who is there. */
export function intersectionReading(answered: number | null, rows: CrossRow[], scope: Scope): Text {
  if (scope.level !== 'program')
    return {
      fr: 'Non diffusé\u00a0: deux caractéristiques ensemble ne se montrent que pour tout le programme.',
      en: 'Not shown: two characteristics together are shown for the whole programme only.',
    };
  if (answered === null)
    return {
      fr: 'Non diffusé\u00a0: trop peu de personnes ont répondu aux deux questions pour les croiser.',
      en: 'Not shown: too few people answered both questions to cross them.',
    };
  const under = rows.filter(({ representation }) =>
    ['under', 'probably_under'].includes(representation?.verdict ?? ''),
  );
  const shown = rows.filter(({ count }) => count !== null);
  const most = shown.reduce<CrossRow | null>(
    (best, row) => (best === null || (row.count ?? 0) > (best.count ?? 0) ? row : best),
    null,
  );
  return inBoth((language) => {
    const french = language === 'fr';
    if (under.length > 0) {
      const named = under.slice(0, 3).map(({ label, share, benchmark }) => {
        const [seen, expected] = [share?.estimate ?? 0, benchmark ?? 0].map((part) => formatPercent(part, language));
        return `${quoted(label[language], language)} (${seen} ${french ? 'contre' : 'against'} ${expected})`;
      });
      return french
        ? `Moins présents que ce que donnerait la population\u00a0: ${formatList(named, 'fr')}.`
        : `Less present than the population would give: ${formatList(named, 'en')}.`;
    }
    const count = counted(answered, language, french ? 'personne' : 'person', french ? 'personnes' : 'people');
    const first = most?.share?.estimate;
    const often =
      most && first != null
        ? french
          ? ` Le plus souvent\u00a0: ${quoted(most.label.fr, 'fr')} (${formatPercent(first, 'fr')}).`
          : ` Most often: ${quoted(most.label.en, 'en')} (${formatPercent(first, 'en')}).`
        : '';
    return french
      ? `Sur ${count}, aucune des cases montrées ne se lit comme moins présente.${often}`
      : `Among ${count}, none of the cells shown reads as less present.${often}`;
  });
}
