import type { Flag } from '../finding.ts';
import { formatNumber, inBoth } from '../format.ts';
import type { ExploredRow, ExploreOptions } from './explore.ts';

const neverInTeams: Flag = {
  code: 'sides_not_in_teams',
  sentence: {
    fr: 'Dans une équipe, patients et professionnels ne sont jamais montrés séparément\u00a0: deux patients par équipe se reconnaîtraient.',
    en: 'Within a team, patients and professionals are never shown apart: two patients in a team would be recognised.',
  },
};

const sidesOfCut: Flag = {
  code: 'sides_not_in_cut',
  sentence: {
    fr: 'Avec un choix de niveau ou de place sur le continuum, patients et professionnels ne sont montrés séparément que là où toutes les équipes d’un établissement en font partie\u00a0: ailleurs, il faudrait séparer les côtés à l’intérieur d’équipes.',
    en: 'With a choice of level or place on the continuum, patients and professionals are shown apart only where all the teams of an institution are part of it: elsewhere the sides would have to be told apart inside teams.',
  },
};

/** How much of the cut is in the figure: what is withheld of single teams is not. */
function coverage({ teams, of }: { teams: number; of: number }): Flag {
  return {
    code: 'cut_of_shown_teams',
    sentence: inBoth((language) => {
      const [some, all] = [formatNumber(teams, language), formatNumber(of, language)];
      return language === 'fr'
        ? `Ce choix compte ${all} équipes\u00a0; les réponses de ${some} d’entre elles peuvent être montrées et sont additionnées ici. Les autres manquent, favorables ou non.`
        : `This choice has ${all} teams; the answers of ${some} of them may be shown and are added up here. The others are missing, favourable or not.`;
    }),
  };
}

/** What must be known of an exploration: where sides cannot be told apart, and what of a cut is missing. */
export function exploreFlags({ scope, side, cut, parts, hierarchy }: ExploreOptions, whole: ExploredRow[]): Flag[] {
  const bySide = side !== 'both';
  const teams = scope.level === 'team' || parts.some((place) => place.scope.level === 'team');
  const within = hierarchy.institutions
    .filter(({ id, teams: own }) => scope.level === 'program' || id === scope.id || own.includes(scope.id))
    .flatMap(({ teams: own }) => own);
  const of = cut === null ? 0 : within.filter((team) => cut.teams.has(team)).length;
  const covered = Math.max(0, ...whole.map((row) => row.teams ?? 0));
  return [
    ...(bySide && teams ? [neverInTeams] : []),
    ...(bySide && cut !== null && scope.level !== 'team' ? [sidesOfCut] : []),
    ...(cut !== null && covered < of ? [coverage({ teams: covered, of })] : []),
  ];
}
