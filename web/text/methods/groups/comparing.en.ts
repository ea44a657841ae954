import type { MethodGroup } from '../words.ts';

export const comparing: MethodGroup = {
  id: 'group_comparing',
  title: 'Comparing two groups of people',
  sections: [
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
      id: 'fisher_exact',
      title: 'Exact test of two shares',
      paragraphs: [
        'Says how often two shares would differ at least as much by chance alone if they were truly the same. It is exact even with very few people. The probability is never printed: it serves to decide what may be written.',
      ],
      formula: 'Sum of the probabilities of all tables with the same totals that are no likelier than the one seen.',
      sources: ['Fisher 1935, The Design of Experiments'],
    },
    {
      id: 'van_elteren',
      title: 'Patients and professionals compared within teams',
      paragraphs: [
        'The real question is not whether patients in general answer otherwise than professionals, but whether they do so beside the same people, in the same team. Answers are compared inside each team, then the comparisons are put together. Teams in which one side is missing say nothing and are left out; their number is kept.',
        'The result reads: “taking a patient and a professional of one team at random, how often is the patient’s answer the higher?” Equal answers count half; one half means no difference. It is given over several teams only, never for one.',
      ],
      formula:
        'T = Σ w(W − n(N+1)/2) ÷ √(Σ w²V) with w = 1/(N+1); W is the rank sum of one side in a team of N, n its people, V its variance allowing for ties.',
      sources: ['van Elteren 1960, Bulletin of the International Statistical Institute 37:351'],
    },
    {
      id: 'mann_whitney',
      title: 'Two groups compared by ranks',
      paragraphs: [
        'Whether the answers of one group tend to be higher than those of another, without taking the points of a scale for lengths: only their order counts. With few people the probability is exact, equal answers included.',
        'Groups must be of people who have nothing to do with one another. For the two sides of teams, the comparison within teams takes its place.',
      ],
      formula:
        'U = pairs (x, y) in which x is higher, those that are equal counting half; its probability over all ways to deal the same ranks to the two groups.',
      sources: [
        'Mann and Whitney 1947, Annals of Mathematical Statistics 18:50',
        'Streitberg and Röhmel 1986, Statistical Software Newsletter 12:10',
      ],
    },
    {
      id: 'brunner_munzel',
      title: 'Two groups whose answers spread differently',
      paragraphs: [
        'The same question as the comparison by ranks, for the case where one group is united and the other split. The usual test can then be wrong about chance; this one is not.',
      ],
      formula:
        'P(x < y) + ½P(x = y), with Student’s t on the mean ranks and Satterthwaite’s degrees of freedom; the interval stops at 0 and 1.',
      sources: ['Brunner and Munzel 2000, Biometrical Journal 42:17'],
    },
    {
      id: 'cliffs_delta',
      title: 'How far two groups are apart',
      paragraphs: [
        'From −1 to 1: how much more often an answer of the first group is above one of the second than below it. 0 means neither. Half of (1 + δ) is the probability that someone of the first group gives the higher answer, equal ones counting half.',
        'Words such as “small” or “large” for certain values are mere convention, and are not written.',
      ],
      formula:
        'δ = (pairs in which x is higher − pairs in which y is) ÷ all pairs. Interval: (δ − δ³ ± q·s·√((1−δ²)² + q²s²)) ÷ (1 − δ² + q²s²), s² Cliff’s consistent variance, q Student’s t below 60 people.',
      sources: [
        'Cliff 1993, Psychological Bulletin 114:494',
        'Feng and Cliff 2004, Journal of Modern Applied Statistical Methods 3:322',
      ],
    },
    {
      id: 'hodges_lehmann',
      title: 'By how many points two groups differ',
      paragraphs: [
        'The median of all differences between one person of the first group and one of the second, in points of the scale. A few extreme answers do not move it. On whole-number answers, result and interval are whole or half points too.',
        'With very few people no interval can be sure at 95%; the widest is given, and the figure says so.',
      ],
      formula:
        'Median of all differences x − y; interval from the k-th smallest to the k-th largest, k from the exact distribution of ranks, or from the normal one with ties or beyond 60 people.',
      sources: ['Hodges and Lehmann 1963, Annals of Mathematical Statistics 34:598'],
    },
  ],
};
