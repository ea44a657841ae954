import type { MethodGroup } from '../words.ts';

export const distributions: MethodGroup = {
  id: 'group_distributions',
  title: 'Answers of one group',
  sections: [
    {
      id: 'likert_distribution',
      title: 'Distribution of answers and median',
      paragraphs: [
        'Each statement is shown by the whole distribution of its answers rather than by a mean. Neutral answers are split around zero. “Not applicable”, refusals and blanks are counted apart: none of them is worth zero or the middle.',
        'The share that “agrees” joins the two highest points, among answers given on the scale.',
      ],
      formula:
        'Share = answers at the two highest points ÷ answers on the scale. Median = the middle answer, or the mean of the two middle ones.',
      sources: ['Robbins and Heiberger 2011, Plotting Likert and other rating scales'],
    },
    {
      id: 'wilson',
      title: 'Wilson interval for a share',
      paragraphs: [
        'It says between which values the share probably lies, if one thinks of the people who might have answered. It holds for small groups, where the usual interval fails.',
        'It takes people to be independent. Those of one team are alike: over several teams the interval is therefore too narrow, and the figure says so. With teams of seven and a correlation of 0.28 within teams, it would have to be 1.6 times as wide.',
      ],
      formula:
        'With p the share, n the answers and z = 1.96: middle = (p + z²/2n) ÷ (1 + z²/n); half-width = z ÷ (1 + z²/n) × √(p(1−p)/n + z²/4n²).',
      sources: ['Wilson 1927, JASA 22:209', 'Brown, Cai and DasGupta 2001, Statistical Science 16:101'],
    },
    {
      id: 'clopper_pearson',
      title: 'Exact interval for a share',
      paragraphs: [
        'For statements such as “at least 80% of people received a reply”. This interval never covers the true share less often than it claims, whatever that share is. The price is width: for describing a group, Wilson’s says more.',
      ],
      formula:
        'From the share at which x or more of n would be seen 2.5% of the time, to the share at which x or fewer would: quantiles of Beta(x, n−x+1) and Beta(x+1, n−x).',
      sources: ['Clopper and Pearson 1934, Biometrika 26:404'],
    },
    {
      id: 'jeffreys',
      title: 'Jeffreys interval for a share',
      paragraphs: [
        'A near twin of Wilson’s interval that can be read as a probability: given the answers and no opinion beforehand, the true share lies in it with a probability of 95%.',
      ],
      formula: 'Quantiles 2.5% and 97.5% of Beta(x + ½, n − x + ½); 0 where x = 0, 1 where x = n.',
      sources: ['Brown, Cai and DasGupta 2001, Statistical Science 16:101'],
    },
    {
      id: 'mean_t',
      title: 'Mean of a scale',
      paragraphs: [
        'A person’s score is the mean of the statements answered, if at least half of them were. The interval of the mean is given from five people on, and never when all answers are the same.',
      ],
      formula: 'Mean ± t(0.975; n−1) × standard deviation ÷ √n, stopped at the ends of the scale.',
      sources: ['Student 1908, Biometrika 6:1'],
    },
    {
      id: 'mean_bootstrap',
      title: 'Bootstrap interval of a mean',
      paragraphs: [
        'How far a mean moves when people are drawn anew, with replacement, from those who answered. It suits many values that are far from symmetric. For a small group it is too narrow: with five people more so than the usual interval. The plain form is never used below twenty people.',
      ],
      formula:
        'The 2.5% and 97.5% points of the means of the samples drawn; moved for bias and skewness in the form called BCa.',
      sources: ['Efron 1987, JASA 82:171'],
    },
  ],
};
