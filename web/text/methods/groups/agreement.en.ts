import type { MethodGroup } from '../words.ts';

export const agreement: MethodGroup = {
  id: 'group_agreement',
  title: 'Agreement',
  sections: [
    {
      id: 'within_group_agreement',
      title: 'Agreement inside a team',
      paragraphs: [
        'Compares how much the answers of a team differ with how much they would if everybody answered at random. 1 is full agreement, 0 is no more than chance. A low value is a finding, not a fault: the team may live two experiences. It is never split by side.',
        'The typical distance of an answer from the team’s mean says the same in points.',
        'Means of teams are compared only if part of an answer is the team’s (the F test below 0.05, or ICC(1) of 0.05 or more) and the median agreement over the teams is 0.70 or more, against chance that answers evenly and against chance that leans to one side. Otherwise the answers of each team are shown in place of its mean.',
      ],
      formula:
        'r = J(1 − q) ÷ (J(1 − q) + q), q = mean variance of the J statements ÷ variance of answers at random ((A² − 1)/12 for A points).',
      sources: [
        'James, Demaree and Wolf 1984, Journal of Applied Psychology 69:85',
        'Burke, Finkelstein and Dusig 1999, Organizational Research Methods 2:49',
      ],
    },
    {
      id: 'intraclass_correlation',
      title: 'How much of an answer is the team’s',
      paragraphs: [
        'If two people of one team answer more alike than two of different teams, part of the answer belongs to the team. ICC(1) is that part. ICC(2) says how reliable the means of teams are. A value below zero reads as none.',
      ],
      formula:
        'ICC(1) = (MSB − MSW) ÷ (MSB + (n₀ − 1)MSW), ICC(2) = (MSB − MSW) ÷ MSB; MSB and MSW the mean squares between and within teams, n₀ = (N − Σn²/N) ÷ (k − 1).',
      sources: ['Shrout and Fleiss 1979, Psychological Bulletin 86:420', 'Searle 1971, Linear Models'],
    },
    {
      id: 'weighted_kappa',
      title: 'Do two raters agree?',
      paragraphs: [
        'Two people rate the same things: patients and professionals the steps of a partnership, two interviewers a candidate. Kappa says how far they agree beyond chance. A disagreement of two steps counts four times one of a single step. The discrepant items matter more than the number.',
      ],
      formula:
        'κ = 1 − (mean squared distance of the ratings) ÷ (the same if the ratings of each were dealt at random).',
      sources: ['Cohen 1968, Psychological Bulletin 70:213'],
    },
    {
      id: 'comment_themes',
      title: 'What are comments about?',
      paragraphs: [
        'Reviewers read every comment, take out what could name somebody, and sort those they accept by a code book: one main theme for each. One person codes, or two without seeing each other’s choice; where they differ, they settle it. The counts are of comments published: they say what people wrote about, not how many people think so. How far coders agree is Cohen’s kappa with every disagreement counted alike, from what each chose first.',
      ],
      formula:
        'Comments on a theme = published comments whose coders agree on it, or for which it was settled. A count from 1 to 4 is not told, nor a second one where the total would give it away.',
      sources: ['Cohen 1960, Educational and Psychological Measurement 20:37'],
    },
  ],
};
