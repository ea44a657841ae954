import type { Finding } from '../finding.ts';
import type { SatisfactionOptions, SatisfactionStats } from '../findings/satisfaction.ts';
import { falseHeadlines } from '../findings/sideDifferences.ts';
import { inBoth } from '../format.ts';
import type { FigureMethods } from './appendix.ts';
import { applied, percent } from './defaults.ts';
import { fewPatientsHere, lowItemResponse, lowResponse } from './limitations.ts';
import { itemResponse, responseAt } from './response.ts';
import { differenceInterval, experienceGate, percentFrom, shareInterval } from './sharedDefaults.ts';

const multiplicity = applied(
  'family_error',
  {
    fr: 'Probabilité de nommer un écart qui n’existe pas, tous énoncés ensemble (méthode de Holm)',
    en: 'Probability of naming a difference that does not exist, all statements together (Holm’s method)',
  },
  falseHeadlines,
  'analysis/findings/sideDifferences.ts#falseHeadlines',
  percent,
);

/** How the figure about the experience of partnership was made. `invited`: people at its place, null if not known. */
export function satisfactionMethods(
  options: SatisfactionOptions,
  { stats }: Finding<SatisfactionStats>,
  invited: number | null,
): FigureMethods {
  const { gated, scope, scopeName, minimumGroup } = options;
  const { rate, patients } = responseAt(gated, scope, invited);
  const apart = stats.rows.some(({ side }) => side !== 'both');
  const shown = stats.rows.flatMap(({ answers }) => (answers ? [itemResponse(answers)] : []));
  const compared = stats.differences.length > 0;
  return {
    estimand: inBoth((language) =>
      language === 'fr'
        ? `Pour chaque énoncé, la répartition des réponses des personnes qui ont répondu (${scopeName.fr}), la part des points les plus hauts de l’échelle${apart ? ', et l’écart de cette part entre patients et professionnels' : ''}.`
        : `For each statement, how the people who answered are spread over the scale (${scopeName.en}), the share at its highest points${apart ? ', and the difference in that share between patients and professionals' : ''}.`,
    ),
    defaults: [
      ...experienceGate(minimumGroup),
      shareInterval,
      ...(compared ? [differenceInterval, multiplicity] : []),
      percentFrom,
    ],
    limitations: [lowResponse([rate]), fewPatientsHere([patients]), lowItemResponse(shown)],
    benchmark: null,
  };
}
