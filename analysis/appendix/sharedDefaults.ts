import type { Text } from '../../surveys/text.ts';
import { fewestForPercent } from '../charts/words.ts';
import { minimumTeams } from '../disclosure/oneSided.ts';
import { usualTeam } from '../disclosure/thresholds.ts';
import { fewestOfSetting } from '../findings/caseMix.ts';
import { confidence } from '../stats/confidence.ts';
import { type AppliedDefault, applied, percent } from './defaults.ts';

const intervalSource = 'analysis/stats/confidence.ts#confidence';

const interval = (key: string, name: Text): AppliedDefault => applied(key, name, confidence, intervalSource, percent);

export const shareInterval = interval('ci_prop', {
  fr: 'Intervalle d’une part\u00a0: Wilson, bilatéral',
  en: 'Interval of a share: Wilson, two-sided',
});
export const meanIntervalDefault = interval('ci_mean', {
  fr: 'Intervalle d’une moyenne\u00a0: t de Student, arrêté aux bouts de l’échelle',
  en: 'Interval of a mean: Student’s t, stopped at the ends of the scale',
});
export const groupInterval = interval('ci_group', {
  fr: 'Intervalle d’un groupe\u00a0: prédiction du modèle, arrêté aux bouts de l’échelle',
  en: 'Interval of a group: prediction of the model, stopped at the ends of the scale',
});
export const differenceInterval = interval('ci_difference', {
  fr: 'Intervalle d’un écart entre deux parts\u00a0: Newcombe',
  en: 'Interval of a difference of two shares: Newcombe',
});

export const minimumGroupDefault = (minimumGroup: number): AppliedDefault =>
  applied(
    'min_n_stat',
    { fr: 'Plus petit groupe montré (personnes)', en: 'Smallest group shown (people)' },
    minimumGroup,
    'campaign',
  );

/** What the gate of experience figures goes by beside the smallest group. */
export const experienceGate = (minimumGroup: number): AppliedDefault[] => [
  minimumGroupDefault(minimumGroup),
  applied(
    'min_teams_side',
    {
      fr: 'Équipes qu’il faut pour séparer patients et professionnels',
      en: 'Teams needed to tell patients and professionals apart',
    },
    minimumTeams,
    'analysis/disclosure/oneSided.ts#minimumTeams',
  ),
  applied(
    'usual_team',
    {
      fr: 'Taille d’équipe que le lecteur est supposé connaître (ou le nombre d’invitations, s’il est plus grand)',
      en: 'Size of a team that readers are taken to know (or the number invited, if larger)',
    },
    usualTeam,
    'analysis/disclosure/thresholds.ts#usualTeam',
  ),
];

/** @param share of a scale’s statements that a person must have answered to have a score. */
export const halfRule = (share: number): AppliedDefault =>
  applied(
    'half_rule',
    {
      fr: 'Part des énoncés à laquelle il faut avoir répondu pour avoir un score',
      en: 'Share of the statements a person must have answered to have a score',
    },
    share,
    'questionnaire',
    percent,
  );

export const percentFrom = applied(
  'percent_from',
  { fr: 'Réponses à partir desquelles on écrit un pourcentage', en: 'Answers from which a percentage is written' },
  fewestForPercent,
  'analysis/charts/words.ts#fewestForPercent',
);

export const adjusting = applied(
  'adjust_min_groups',
  {
    fr: 'Groupes montrés qu’il faut d’un type d’établissement pour l’ajuster',
    en: 'Groups shown that a kind of institution needs to be adjusted for',
  },
  fewestOfSetting,
  'analysis/findings/caseMix.ts#fewestOfSetting',
);
