import type { MethodsWords } from './words.ts';

export const en: MethodsWords = {
  title: 'Methods',
  lead: 'Every figure comes from a published method, checked against R. Here is which ones, what they say and what they do not.',
  contents: 'On this page',
  formula: 'Computation',
  sources: 'Sources',
  sections: [
    {
      id: 'small_groups',
      title: 'What is not shown',
      paragraphs: [
        'The answers of a group are shown only if it has at least five people who did not all answer the same. Below that nothing appears, the number of answers included.',
        'Patients and professionals are never told apart inside a team: with two patients, each could work out the other’s answer. Telling them apart takes at least five people on each side and three teams.',
        'Questions about the person take at least ten questionnaires, and twenty for a sensitive question, which appears for the whole programme only. Cells of one to four people are withheld. Patients and professionals are shown apart where both are numerous enough, otherwise together, never both ways.',
        'A group that is large enough can be withheld too, so that no subtraction gives away one that is not. The sign is the same in both cases: a hatched row.',
      ],
      sources: ['Statistics Canada, census, rounding and suppression; the platform’s rules, docs/privacy.md'],
    },
    {
      id: 'releases',
      title: 'Releases',
      paragraphs: [
        'Figures are not computed from the answers of the moment but from a frozen copy: a release. It is made when a campaign ends, or by hand while it is open if each group shown has received no new answer, or at least five.',
        'A release never changes again; its fingerprint lets a report cite it. If a programme raises its threshold, what it protects disappears from past releases as well.',
      ],
    },
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
      id: 'newcombe',
      title: 'Difference between two shares',
      paragraphs: [
        'Compares patients and professionals on a statement. Among many statements some would differ by chance: a difference is written only if it stays clear when their number is allowed for, so that at most one figure in twenty names a difference where none exists. Even then it is said to “seem”, because teams are not taken into account.',
      ],
      formula:
        'With the Wilson limits l and u of each share: from d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²), where d = p₁ − p₂. For the headline, the probability at which the interval just leaves out zero, adjusted by Holm’s steps, must be under 5%.',
      sources: [
        'Newcombe 1998, Statistics in Medicine 17:873, method 10',
        'Holm 1979, Scandinavian Journal of Statistics 6:65',
      ],
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
      id: 'two_level_reml',
      title: 'Comparing teams: two-level model',
      paragraphs: [
        'A small team may have a high or a low mean by chance. The model separates what tells teams apart from what tells people apart, then draws each mean towards the whole, the more so the smaller the team.',
        'Teams are in alphabetical order. “Above” or “below” is written only if the probability exceeds 95%. With fewer than eight teams, no detectable difference or a median reliability under 0.60, nothing is compared.',
        'The overall mean is that of the teams compared: those that are withheld are not in it. Nothing is adjusted for the share of patients among those who answered. An institution’s mean is that of its present teams, and its interval is too narrow because the model does not see them.',
      ],
      formula:
        'Estimate = μ + B × (mean of the team − μ), with B = nτ² ÷ (nτ² + σ²), τ² the variance between teams and σ² that between people, by restricted maximum likelihood (REML). The probability of lying above uses the variance τ²(1 − B) + B² × variance of μ.',
      sources: [
        'Laird and Ware 1982, Biometrics 38:963',
        'Robinson 1991, Statistical Science 6:15',
        'lme4 (R), same figures to eight decimals',
      ],
    },
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
      id: 'follow_through',
      title: 'What becomes of recommendations',
      paragraphs: [
        'The state of a recommendation is read from its events, none of which can be changed or removed. “Implemented” is the institution’s word until a patient or caregiver of the team confirms it.',
        'Rates are over recommendations submitted long enough ago: 90 days for an answer, 12 months for an implementation. A deferral with its reason is an answer, not a refusal. Recommendations withdrawn or replaced stay among those submitted, except that one withdrawn or replaced before its 90 days were up does not count as unanswered. Rates are given among those accepted and among all submitted, so as to flatter neither a young programme nor a choosy one.',
      ],
      formula:
        'Rate = recommendations implemented, wholly or in part ÷ recommendations of the cohort; Wilson interval.',
      sources: ['CMAJ 2020;192:E126: act on recommendations, or say why one cannot'],
    },
  ],
};
