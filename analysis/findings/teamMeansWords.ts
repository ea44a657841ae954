import type { Text } from '../../surveys/text.ts';
import type { Flag } from '../finding.ts';
import { flag } from '../flags.ts';
import { formatList, formatNumber, inBoth, quoted } from '../format.ts';
import { fewestGroups } from '../stats/mixedModel.ts';
import { notAggregableReading } from './aggregationWords.ts';
import { withinSentence } from './scaledItems.ts';
import { type NoTeamMeans, refusalOf, type TeamMeans } from './teamMeans.ts';
import type { TrendMeasure } from './trendPoints.ts';

/** Moments that a sentence names before it counts them alone. */
const mostNamed = 4;

/** At which of several moments means are refused; empty where there is one moment. */
const refusedMoments = ({ moments }: TeamMeans): Text =>
  inBoth((language) => {
    if (moments.length < 2) return '';
    const names = moments.flatMap((moment) => (refusalOf(moment) === null ? [] : [moment.wave.name[language]]));
    const named = names.length > mostNamed ? '' : formatList(names, language);
    const [some, all] = [names.length, moments.length].map((count) => formatNumber(count, language));
    if (language === 'fr')
      return `Il en est ainsi à ${some} moment${names.length > 1 ? 's' : ''} sur ${all}${named && `\u00a0: ${named}`}.`;
    return `It is so at ${some} of ${all} moments${named && `: ${named}`}.`;
  });

const joined = (...parts: Text[]): Text =>
  inBoth((language) => parts.flatMap((part) => part[language] || []).join(' '));

/** Why no mean of these teams is followed and what to read instead; the figures stand in a table. */
export function refusedTeamsReading(means: TeamMeans, { why }: Pick<NonNullable<TeamMeans['refused']>, 'why'>): Text {
  const said: Text =
    why === 'too_few_groups'
      ? {
          fr: `Moins de ${fewestGroups} équipes ont des réponses que l’on peut montrer\u00a0: c’est trop peu pour juger si la moyenne d’une équipe parle en son nom. Lisez comment les réponses de chaque équipe se répartissent.`,
          en: `Fewer than ${fewestGroups} teams may be shown: too few to judge whether the mean of a team speaks for it. Read how the answers of each team are spread.`,
        }
      : notAggregableReading(why);
  return joined(said, refusedMoments(means));
}

/** The same of one team, judged by all teams of the programme: their figures are not told to those who read the team alone. */
export const refusedTeamReading = (why: NoTeamMeans, measure: TrendMeasure): Text =>
  inBoth((language) => {
    const french = language === 'fr';
    const said = quoted(withinSentence(measure.words)[language], language);
    switch (why) {
      case 'too_few_groups':
        return french
          ? `${said}\u00a0: moins de ${fewestGroups} équipes du programme ont des réponses que l’on peut montrer, trop peu pour juger si la moyenne d’une équipe parle en son nom. Lisez comment les réponses de l’équipe se répartissent.`
          : `${said}: fewer than ${fewestGroups} teams of the programme may be shown, too few to judge whether the mean of a team speaks for it. Read how the answers of the team are spread.`;
      case 'little_of_team':
        return french
          ? `${said}\u00a0: dans ce programme, les réponses diffèrent trop peu d’une équipe à l’autre pour que la moyenne d’une équipe se suive. Lisez comment les réponses de l’équipe se répartissent.`
          : `${said}: in this programme, answers differ too little from one team to another for the mean of a team to be followed. Read how the answers of the team are spread.`;
      case 'low_agreement':
        return french
          ? `${said}\u00a0: dans les équipes de ce programme, les expériences diffèrent trop pour qu’une moyenne parle au nom d’une équipe. Lisez comment les réponses de l’équipe se répartissent.`
          : `${said}: within the teams of this programme, experiences differ too much for a mean to speak for a team. Read how the answers of the team are spread.`;
      case 'agreement_unknown':
        return french
          ? `${said}\u00a0: on ne sait pas si les personnes d’une même équipe sont d’accord entre elles. Lisez comment les réponses de l’équipe se répartissent, plutôt que sa moyenne.`
          : `${said}: whether people of one team agree cannot be told. Read how the answers of the team are spread, rather than its mean.`;
    }
  });

const instead: Text = {
  fr: 'Les réponses d’une équipe sont montrées à la place de sa moyenne.',
  en: 'The answers of a team are shown in place of its mean.',
};
const tooFew: Text = {
  fr: `À un moment au moins, moins de ${fewestGroups} équipes peuvent être montrées\u00a0: on ne peut y juger si une moyenne parle au nom d’une équipe.`,
  en: `At one moment at least, fewer than ${fewestGroups} teams may be shown: whether a mean speaks for a team cannot be judged there.`,
};
const holds: Text = {
  fr: 'À chaque moment, la moyenne d’une équipe peut parler en son nom\u00a0: une part des réponses tient à l’équipe, et ses membres s’accordent.',
  en: 'At every moment the mean of a team may speak for it: part of an answer is the team’s, and its people agree.',
};

/** That the rule holds, or each condition that fails at some moment and what is shown instead. */
export function teamMeansFlags(means: TeamMeans | null): Flag[] {
  if (means === null || means.moments.length === 0) return [];
  if (means.refused === null) return [{ code: 'team_means_hold', sentence: holds }];
  return means.moments.flatMap((moment) => {
    const few: NoTeamMeans[] = moment.aggregation === null ? ['too_few_groups'] : moment.aggregation.failed;
    return few.map((code) => ({
      code,
      sentence: joined(code === 'too_few_groups' ? tooFew : flag(code).sentence, instead),
    }));
  });
}
