import { fewestPairs } from '../disclosure/pairedChange.ts';
import { fewestPooledTeams } from '../disclosure/pooledTeams.ts';
import type { Finding } from '../finding.ts';
import type { ChangeOptions, ChangeStats } from '../findings/change.ts';
import type { PerceptionGapOptions } from '../findings/perceptionGap.ts';
import { inBoth } from '../format.ts';
import type { FigureMethods } from './appendix.ts';
import { applied } from './defaults.ts';
import { fewPatientsHere, lowResponse, unlinkedWaves } from './limitations.ts';
import { responseAt } from './response.ts';
import { experienceGate } from './sharedDefaults.ts';

const teams = applied(
  'pooled_min_teams',
  {
    fr: 'Équipes où les deux groupes comparés ont répondu, au moins',
    en: 'Teams in which both groups compared answered, at least',
  },
  fewestPooledTeams,
  'analysis/disclosure/pooledTeams.ts#fewestPooledTeams',
);

const fewestPairsDefault = applied(
  'paired_min_pairs',
  { fr: 'Personnes reconnues aux deux moments, au moins', en: 'People recognised at both moments, at least' },
  fewestPairs,
  'analysis/disclosure/pairedChange.ts#fewestPairs',
);

/** How the perception gap was made. `invited`: people at its place, null if not known. */
export function gapMethods({ gated, scope, scopeName, minimumGroup }: PerceptionGapOptions, invited: number | null) {
  const { rate, patients } = responseAt(gated, scope, invited);
  return {
    estimand: inBoth((language) =>
      language === 'fr'
        ? `La moyenne, sur les équipes (${scopeName.fr}), de l’écart entre professionnels et patients d’une même équipe, échelle par échelle.`
        : `The mean, over teams (${scopeName.en}), of the gap between professionals and patients of the same team, scale by scale.`,
    ),
    defaults: [...experienceGate(minimumGroup), teams],
    limitations: [lowResponse([rate]), fewPatientsHere([patients])],
    benchmark: null,
  } satisfies FigureMethods;
}

/** How the change was made. `invited`: people at its place in each campaign, null if not known. */
export function changeMethods(
  options: ChangeOptions,
  { stats: { pairs } }: Finding<ChangeStats>,
  invited: [number | null, number | null],
): FigureMethods {
  const { before, after, scope, scopeName, minimumGroup } = options;
  const responses = [responseAt(before.gated, scope, invited[0]), responseAt(after.gated, scope, invited[1])];
  return {
    estimand: inBoth((language) =>
      language === 'fr'
        ? `La moyenne, sur les équipes (${scopeName.fr}), du changement de la moyenne d’une équipe entre deux moments, échelle par échelle.`
        : `The mean, over teams (${scopeName.en}), of the change in a team’s mean between two moments, scale by scale.`,
    ),
    defaults: [...experienceGate(minimumGroup), teams, ...(pairs.length > 0 ? [fewestPairsDefault] : [])],
    limitations: [
      lowResponse(responses.map(({ rate }) => rate)),
      fewPatientsHere(responses.map(({ patients }) => patients)),
      unlinkedWaves(2),
    ],
    benchmark: null,
  };
}
