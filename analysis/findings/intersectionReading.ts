import type { Language, Text } from '../../surveys/text.ts';
import { counted, formatList, formatNumber, formatPercent, inBoth, plural, quoted } from '../format.ts';
import type { Scope } from '../hierarchy.ts';
import type { Verdict } from '../stats/verdict.ts';
import type { CrossRow } from './crossRow.ts';

const cellsShown = (shown: number, of: number, language: Language): string =>
  language === 'fr'
    ? `${formatNumber(shown, 'fr')} ${plural(shown, 'fr', 'case', 'cases')} sur ${formatNumber(of, 'fr')} ${plural(shown, 'fr', 'est montrée', 'sont montrées')}`
    : `${formatNumber(shown, 'en')} of ${formatNumber(of, 'en')} ${plural(of, 'en', 'cell', 'cells')} ${plural(shown, 'en', 'is', 'are')} shown`;

const openVerdicts: (Verdict | undefined)[] = ['too_few_to_tell', 'undetermined'];

/** What the cells that are shown tell against a population where none of them reads as less present. */
function comparedCells(shown: CrossRow[], language: Language): string {
  const french = language === 'fr';
  const judged = shown.filter(({ representation }) => representation !== null);
  const open = judged.filter(({ representation }) => openVerdicts.includes(representation?.verdict)).length;
  if (judged.length === 0)
    return french ? 'aucune ne se compare à une population' : 'none of them can be compared with a population';
  if (open === judged.length)
    return french
      ? 'on ne peut pas dire s’il y manque des personnes'
      : 'one cannot tell whether people are missing there';
  const number = formatNumber(judged.length, language);
  const told = french
    ? judged.length === 1
      ? 'celle qui se compare à une population ne se lit pas comme moins présente'
      : `des ${number} qui se comparent à une population, aucune ne se lit comme moins présente`
    : judged.length === 1
      ? 'the one that can be compared does not read as less present'
      : `of the ${number} that can be compared, none reads as less present`;
  if (open === 0) return told;
  return french
    ? `${told}, et pour ${formatNumber(open, 'fr')} on ne peut pas le dire`
    : `${told}, and of ${formatNumber(open, 'en')} one cannot tell`;
}

/** Up to three cells with their shares beside those expected. */
const named = (rows: CrossRow[], language: Language): string =>
  formatList(
    rows.slice(0, 3).map(({ label, share, benchmark }) => {
      const [seen, expected] = [share?.estimate ?? 0, benchmark ?? 0].map((part) => formatPercent(part, language));
      return `${quoted(label[language], language)} (${seen} ${language === 'fr' ? 'contre' : 'against'} ${expected})`;
    }),
    language,
  );

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
  const having = (verdict: Verdict) => rows.filter(({ representation }) => representation?.verdict === verdict);
  const [surely, probably] = [having('under'), having('probably_under')];
  const shown = rows.filter(({ count }) => count !== null);
  const most = shown.reduce<CrossRow | null>(
    (best, row) => (best === null || (row.count ?? 0) > (best.count ?? 0) ? row : best),
    null,
  );
  return inBoth((language) => {
    const french = language === 'fr';
    const less = [
      ...(surely.length > 0
        ? [
            `${french ? 'Moins présents que ce que donnerait la population\u00a0' : 'Less present than the population would give'}: ${named(surely, language)}.`,
          ]
        : []),
      ...(probably.length > 0
        ? [`${french ? 'Probablement moins présents\u00a0' : 'Probably less present'}: ${named(probably, language)}.`]
        : []),
    ];
    if (less.length > 0) return less.join(' ');
    const count = counted(answered, language, french ? 'personne' : 'person', french ? 'personnes' : 'people');
    const first = most?.share?.estimate;
    const often =
      most && first != null
        ? french
          ? ` Le plus fréquent\u00a0: ${quoted(most.label.fr, 'fr')} (${formatPercent(first, 'fr')}).`
          : ` Most frequent: ${quoted(most.label.en, 'en')} (${formatPercent(first, 'en')}).`
        : '';
    return french
      ? `Sur ${count}, ${cellsShown(shown.length, rows.length, 'fr')}\u00a0; ${comparedCells(shown, 'fr')}.${often}`
      : `Among ${count}, ${cellsShown(shown.length, rows.length, 'en')}; ${comparedCells(shown, 'en')}.${often}`;
  });
}
