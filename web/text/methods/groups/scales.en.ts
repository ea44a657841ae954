import type { MethodGroup } from '../words.ts';

export const scales: MethodGroup = {
  id: 'group_scales',
  title: 'Scales',
  sections: [
    {
      id: 'half_rule',
      title: 'A person’s score on a scale',
      paragraphs: [
        'The score is the mean of the statements that the person answered, in points of the scale, if at least half of them are answered. Statements worded the other way round are turned first. What was skipped or does not apply is left out, and never counts as 0 or as the middle.',
      ],
      formula:
        'score = sum of the answers ÷ number of answers, if that number ≥ share asked for × number of statements',
      sources: ['Fayers and Machin 2016, Quality of Life'],
    },
    {
      id: 'cronbach_alpha',
      title: 'Do the statements of a scale go together?',
      paragraphs: [
        'Cronbach’s alpha says how far the statements of a scale rise and fall together in these answers. Near 1 they say much the same; near 0 a common score means little. It is no proof that the scale measures what it claims to.',
        'It is given from thirty people on, always with its interval.',
      ],
      formula:
        'α = k/(k−1) × (1 − sum of the variances of the statements ÷ variance of their sum); Feldt’s interval from the F distribution.',
      sources: ['Cronbach 1951, Psychometrika 16:297', 'Feldt 1965, Psychometrika 30:357'],
    },
    {
      id: 'mcdonald_omega',
      title: 'The common part of a scale',
      paragraphs: [
        'McDonald’s omega asks how much of the total score comes from one thing that all statements share. Unlike alpha, it does not suppose that every statement counts alike. It takes a hundred people.',
      ],
      formula:
        'ω = (Σλ)² ÷ ((Σλ)² + Σθ): λ how strongly a statement follows the common factor, θ what is its own; one-factor model by maximum likelihood.',
      sources: ['McDonald 1999, Test Theory', 'Rubin and Thayer 1982, Psychometrika 47:69'],
    },
    {
      id: 'lmg_importance',
      title: 'What goes with an outcome',
      paragraphs: [
        'When several questions go together with an outcome, the part of each cannot be read from one correlation, for they overlap. This method shares out the whole fairly: each receives what it adds on average, over all orders of bringing them in. It says what goes together, never what causes what.',
      ],
      formula:
        'Share of j = average, over all orders of the predictors, of the rise of R² when j enters. The shares sum to R².',
      sources: [
        'Lindeman, Merenda and Gold 1980, Introduction to Bivariate and Multivariate Analysis',
        'Grömping 2006, Journal of Statistical Software 17(1)',
      ],
    },
    {
      id: 'team_bootstrap',
      title: 'An interval from teams drawn anew',
      paragraphs: [
        'People and recommendations of one team are alike, so that a hundred answers from ten teams tell less than a hundred from as many places. Here teams are drawn again and again, with all that is in them, and the interval is where the figure then lies. It needs eight teams. The appendix of the figure says the seed, so that anyone can repeat the draws.',
      ],
      formula: 'The 2.5% and 97.5% points of the figure over 1,000 draws of as many teams, with replacement.',
      sources: ['Field and Welsh 2007, Journal of the Royal Statistical Society B 69:369'],
    },
  ],
};
