import type { Text } from '../../surveys/text.ts';
import type { GatedAssociations } from '../disclosure/associations.ts';
import { formatPercent, inBoth, quoted } from '../format.ts';
import type { Scope } from '../hierarchy.ts';
import { fewestForImportance } from '../stats/importance.ts';
import type { AssociationRow } from './associations.ts';

/** The scale whose interval lies above those of all others; null when the order cannot be told. */
function foremost(rows: readonly AssociationRow[]): AssociationRow | null {
  const [first, ...others] = [...rows].sort((a, b) => b.share - a.share);
  const low = first?.interval?.[0];
  if (first === undefined || low === undefined || others.length === 0) return null;
  return others.every(({ interval }) => interval !== null && interval[1] < low) ? first : null;
}

const elsewhere: Text = {
  fr: 'Ce qui va avec la satisfaction n’est donné que pour tout le programme\u00a0: choisissez-le plus haut.',
  en: 'What goes with satisfaction is given for the whole programme alone: choose it above.',
};
const notMade: Text = {
  fr: `Rien n’a été calculé pour cette diffusion\u00a0: il faut une clôture, une note d’ensemble et ${fewestForImportance} personnes qui ont un score à chaque échelle.`,
  en: `Nothing was worked out for this release: it takes a close, an overall rating and ${fewestForImportance} people with a score on every scale.`,
};
const withheld: Text = {
  fr: 'Ce qui va avec la satisfaction n’est pas montré\u00a0: une des échelles, ou la note d’ensemble, n’est pas diffusée.',
  en: 'What goes with satisfaction is not shown: one of the scales, or the overall rating, is withheld.',
};

/** One or two sentences; “goes with”, never “drives”. */
export function associationsReading(
  answer: ReturnType<GatedAssociations>,
  rows: readonly AssociationRow[],
  scope: Scope,
): Text {
  if ('notMade' in answer) return notMade;
  if ('withheld' in answer) return scope.level === 'program' ? withheld : elsewhere;
  const first = foremost(rows);
  return inBoth((language) => {
    const french = language === 'fr';
    const together = formatPercent(answer.shown.rSquared, language);
    const all = french
      ? `Ensemble, les échelles vont avec ${together} des différences entre les notes d’ensemble`
      : `Together, the scales go with ${together} of the differences between overall ratings`;
    if (rows.length === 1) return `${all}.`;
    if (first === null)
      return french
        ? `${all}\u00a0; on ne peut pas dire laquelle en tient la plus grande part.`
        : `${all}; which of them holds the largest part cannot be told.`;
    const [scale, part] = [quoted(first.title[language], language), formatPercent(first.share, language)];
    return french
      ? `${scale} est l’échelle la plus liée à la satisfaction d’ensemble (${part} des différences). ${all}.`
      : `${scale} is the scale that goes most with overall satisfaction (${part} of the differences). ${all}.`;
  });
}
