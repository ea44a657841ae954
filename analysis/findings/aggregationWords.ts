import type { Language, Text } from '../../surveys/text.ts';
import type { Flag } from '../finding.ts';
import { flag } from '../flags.ts';
import { formatNumber, inBoth } from '../format.ts';
import type { Aggregation, NotAggregable } from '../stats/aggregation.ts';

/** `p < 0.001`, or to three decimals. */
export const writtenP = (p: number): Text =>
  inBoth((language) => (p < 0.001 ? `p < ${formatNumber(0.001, language, 3)}` : `p = ${formatNumber(p, language, 3)}`));

/** Why team means may not be compared, and what to do instead: a headline. The figures stand in a table. */
export const notAggregableReading = (why: NotAggregable): Text => {
  switch (why) {
    case 'little_of_team':
      return {
        fr: 'Les réponses diffèrent trop peu d’une équipe à l’autre pour que leurs moyennes se comparent. Lisez comment les réponses de chaque équipe se répartissent.',
        en: 'Answers differ too little from one team to another for team means to be compared. Read how the answers of each team are spread.',
      };
    case 'low_agreement':
      return {
        fr: 'À l’intérieur des équipes, les expériences diffèrent trop pour qu’une moyenne parle au nom d’une équipe. Lisez comment les réponses de chaque équipe se répartissent.',
        en: 'Within teams, experiences differ too much for a mean to speak for a team. Read how the answers of each team are spread.',
      };
    case 'agreement_unknown':
      return {
        fr: 'On ne sait pas si les personnes d’une même équipe sont d’accord entre elles. Lisez comment les réponses de chaque équipe se répartissent, plutôt que sa moyenne.',
        en: 'Whether people of one team agree cannot be told. Read how the answers of each team are spread, rather than its mean.',
      };
  }
};

const instead: Text = {
  fr: 'Les réponses de chaque équipe sont montrées à la place de sa moyenne.',
  en: 'The answers of each team are shown in place of its mean.',
};

/** r_wg over one statement alone, r_wg(J) over several. */
export const agreementName = ({ teams }: Aggregation): string =>
  teams.length > 0 && teams.every(({ statements }) => statements === 1) ? 'r_wg' : 'r_wg(J)';

const number = (value: number, language: Language, decimals = 2): string => formatNumber(value, language, decimals);

/** How much of an answer is the team's; empty where that is not known. */
const ofTeam = ({ icc: { single, f, p } }: Aggregation): Text =>
  inBoth((language) => {
    if (single.estimate === null || f === null || p === null) return '';
    const [icc, ratio] = [number(single.estimate, language), number(f, language, 1)];
    return `ICC(1) ${icc} (F ${ratio}, ${writtenP(p)[language]})`;
  });

/** The medians of agreement; empty where they are not known. */
const agreeing = (found: Aggregation): Text =>
  inBoth((language) => {
    if (found.agreement === null) return '';
    const { uniform, slightSkew } = found.agreement;
    const [even, name] = [number(uniform, language), agreementName(found)];
    if (language === 'fr')
      return `${name} médian ${even} contre un hasard qui répond partout également${slightSkew === null ? '' : `, ${number(slightSkew, 'fr')} contre un hasard penché d’un côté`}`;
    return `median ${name} ${even} against chance that answers evenly${slightSkew === null ? '' : `, ${number(slightSkew, 'en')} against chance that leans to one side`}`;
  });

/** Agreement in plain words; empty where it is not known. */
const typically = ({ agreement }: Aggregation): Text =>
  inBoth((language) => {
    if (agreement === null) return '';
    const far = number(agreement.deviation, language, 1);
    return language === 'fr'
      ? `Une réponse se tient d’ordinaire à ${far} point de la moyenne de son équipe.`
      : `An answer typically lies ${far} points from its team’s mean.`;
  });

/** What a page says where team means are compared: that they may be; the figures stand in a table. */
const holds = (found: Aggregation): Flag => ({
  code: 'team_means_hold',
  sentence: inBoth((language) => {
    const far = typically(found)[language];
    return language === 'fr'
      ? `La moyenne d’une équipe peut ici parler en son nom\u00a0: les équipes diffèrent entre elles, et les réponses d’une même équipe se ressemblent. ${far}`
      : `The mean of a team may speak for it here: teams differ from each other, and the answers of one team are alike. ${far}`;
  }),
});

/**
 * What a page says of the rule: that it holds, where means are `compared`, or of each condition that fails and what is shown
 * instead.
 */
export const aggregationFlags = (found: Aggregation | null, compared: boolean): Flag[] => {
  if (found === null) return [];
  const failed = found.failed.map((code): Flag => {
    const { sentence } = flag(code);
    const far = code === 'low_agreement' ? typically(found) : null;
    return {
      code,
      sentence: inBoth((language) => [sentence, far, instead].flatMap((words) => words?.[language] || []).join(' ')),
    };
  });
  return [
    ...failed,
    ...(compared ? [holds(found)] : []),
    ...(found.agreement?.slightSkew === null ? [flag('one_null_only')] : []),
  ];
};

/** The figures behind the rule and what they must reach, as a note has them; nothing where they are not known. */
export const aggregationNote = (found: Aggregation): Text =>
  inBoth((language) => {
    const french = language === 'fr';
    const [team, agreement, far] = [ofTeam(found), agreeing(found), typically(found)].map((words) => words[language]);
    return [
      team &&
        (french
          ? `Part d’une réponse qui tient à l’équipe\u00a0: ${team}\u00a0; il faut 0,05, ou p sous 0,05.`
          : `Part of an answer that is the team’s: ${team}; 0.05 is needed, or p below 0.05.`),
      agreement &&
        (french
          ? `Accord à l’intérieur des équipes\u00a0: ${agreement}\u00a0; il faut 0,70. ${far}`
          : `Agreement within teams: ${agreement}; 0.70 is needed. ${far}`),
    ]
      .filter(Boolean)
      .join(' ');
  });
