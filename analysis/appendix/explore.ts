import type { Finding } from '../finding.ts';
import type { ExploreOptions, ExploreStats } from '../findings/explore.ts';
import { inBoth, quoted } from '../format.ts';
import type { FigureMethods } from './appendix.ts';
import { fewPatientsHere, lowItemResponse, lowResponse } from './limitations.ts';
import { itemResponse, responseAt } from './response.ts';
import { experienceGate, percentFrom, shareInterval } from './sharedDefaults.ts';

/** How the exploration of one statement was made. `invited`: people at its place, null if not known. */
export function exploreMethods(
  options: ExploreOptions,
  { stats }: Finding<ExploreStats>,
  invited: number | null,
): FigureMethods {
  const { gated, scope, scopeName, minimumGroup, cut } = options;
  const { rate, patients } = responseAt(gated, scope, cut === null ? invited : null);
  const shown = stats.rows.flatMap(({ rows }) =>
    rows.flatMap(({ answers }) => (answers ? [itemResponse(answers)] : [])),
  );
  return {
    estimand: inBoth((language) => {
      const said = quoted(stats.item.text[language], language);
      const which = cut === null ? scopeName[language] : `${scopeName[language]}, ${cut.words[language]}`;
      return language === 'fr'
        ? `Pour l’énoncé ${said}, la répartition des réponses des personnes qui ont répondu à chaque endroit (${which}), et la part des points les plus hauts de l’échelle.`
        : `For the statement ${said}, how the people who answered at each place are spread over the scale (${which}), and the share at its highest points.`;
    }),
    defaults: [...experienceGate(minimumGroup), shareInterval, percentFrom],
    limitations: [lowResponse([rate]), fewPatientsHere([patients]), lowItemResponse(shown)],
    benchmark: null,
  };
}
