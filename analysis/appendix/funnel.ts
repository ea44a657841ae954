import type { Finding } from '../finding.ts';
import { mixNames } from '../findings/caseMixWords.ts';
import type { FunnelOptions, FunnelStats } from '../findings/funnel.ts';
import { fewestForFunnel } from '../findings/funnelRows.ts';
import { scaledItems, withinSentence } from '../findings/scaledItems.ts';
import { inBoth, quoted } from '../format.ts';
import { fewestGroups } from '../stats/mixedModel.ts';
import { fewestForSpread } from '../stats/overdispersion.ts';
import type { FigureMethods } from './appendix.ts';
import { applied } from './defaults.ts';
import { fewPatientsHere, lowItemResponse, lowResponse } from './limitations.ts';
import { itemResponse, responseAt } from './response.ts';
import { adjusting, experienceGate, percentFrom, shareInterval } from './sharedDefaults.ts';

const rules = [
  applied(
    'compare_min_teams',
    { fr: 'Établissements qu’il faut pour un entonnoir', en: 'Institutions needed for a funnel' },
    fewestGroups,
    'analysis/stats/mixedModel.ts#fewestGroups',
  ),
  applied(
    'funnel_min_n',
    {
      fr: 'Réponses à partir desquelles un établissement se lit dans l’entonnoir',
      en: 'Answers from which an institution is read in the funnel',
    },
    fewestForFunnel,
    'analysis/findings/funnelRows.ts#fewestForFunnel',
  ),
  applied(
    'od_min_units',
    {
      fr: 'Établissements à partir desquels la surdispersion se voit',
      en: 'Institutions from which overdispersion can be seen',
    },
    fewestForSpread,
    'analysis/stats/overdispersion.ts#fewestForSpread',
  ),
];

/** How the funnel of institutions was made. `invited`: people at its place, null if not known. */
export function funnelMethods(
  options: FunnelOptions,
  { stats }: Finding<FunnelStats>,
  invited: number | null,
): FigureMethods {
  const { gated, layout, documents, scope, scopeName } = options;
  const { rate, patients } = responseAt(gated, scope, invited);
  const text = scaledItems(layout, documents).find(({ name }) => name === options.item)?.text;
  const found = gated.item(scope, 'both', options.item);
  const adjusted = inBoth((language) => {
    if (stats.adjustment === null) return ',';
    const name = mixNames[stats.adjustment.by][language];
    return language === 'fr' ? `, ajustée pour ${name},` : `, adjusted for ${name},`;
  });
  return {
    estimand: inBoth((language) => {
      const said = text ? quoted(withinSentence(text)[language], language) : options.item;
      return language === 'fr'
        ? `Établissement par établissement (${scopeName.fr}), la part des personnes aux points les plus hauts pour ${said}${adjusted.fr} contre la part de tous les établissements que l’on peut montrer.`
        : `Institution by institution (${scopeName.en}), the share of people at the highest points for ${said}${adjusted.en} against the share of all institutions that may be shown.`;
    }),
    defaults: [
      ...experienceGate(options.minimumGroup),
      ...rules,
      ...(stats.adjustment === null ? [] : [adjusting]),
      ...(stats.notAttainable === null ? [] : [shareInterval]),
      percentFrom,
    ],
    limitations: [
      lowResponse([rate]),
      fewPatientsHere([patients]),
      lowItemResponse(found ? [itemResponse(found)] : []),
    ],
    benchmark: null,
  };
}
