import type { MethodGroup } from '../words.ts';

export const diversity: MethodGroup = {
  id: 'group_diversity',
  title: 'Diversity',
  sections: [
    {
      id: 'representation_ratio',
      title: 'Ratio to the reference population',
      paragraphs: [
        'The ratio compares a group’s share around the table with its share of the population chosen. From 0.8 to 1.2 it is called comparable. A reading requires that the whole interval allows it and that at least 60% of people answered the question.',
        'Those who do not tell their group could all belong to it, or none: the reading must hold in both cases. No patient is asked to represent a group.',
      ],
      formula:
        'Ratio = (people of the group ÷ answers) ÷ share of the population; Wilson interval divided by that share.',
      sources: [
        'Jin et al. 2020, Circulation 141:540',
        'Manski 2003, Partial Identification of Probability Distributions',
      ],
    },
    {
      id: 'diversity_indices',
      title: 'How mixed a group is',
      paragraphs: [
        'The probability that two people drawn at random differ, and kindred indices. They stand only beside the same index of the population served: the aim is to mirror it, not to be as mixed as can be.',
        'The dissimilarity says what share of people would have to change category for the group to mirror the population. Even a perfect draw gives more than 0, the more so the smaller the group: what chance alone would give stands beside it.',
      ],
      formula:
        'Blau = 1 − Σp²; Shannon = −Σp·ln p; numbers of Hill: categories, e^Shannon, 1 ÷ Σp². Dissimilarity = ½ Σ|p − q|, q the shares of the population.',
      sources: ['Simpson 1949, Nature 163:688', 'Hill 1973, Ecology 54:427'],
    },
    {
      id: 'goodness_of_fit',
      title: 'Could the group be a random draw?',
      paragraphs: [
        'Says how often a random draw from the population would be as unlike it as this group. With few people it is exact. A group that could be a draw is not thereby representative: with fifty people, large gaps go unseen.',
      ],
      formula:
        'X² = Σ (observed − expected)² ÷ expected. Probability from χ² if every expected number is 5 or more, else the sum over all compositions at least as far, else from 9,999 seeded draws.',
      sources: [
        'Pearson 1900, Philosophical Magazine 50:157',
        'Cressie and Read 1989, International Statistical Review 57:19',
      ],
    },
  ],
};
