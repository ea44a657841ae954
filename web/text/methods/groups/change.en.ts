import type { MethodGroup } from '../words.ts';

export const change: MethodGroup = {
  id: 'group_change',
  title: 'Change and time',
  sections: [
    {
      id: 'signed_rank',
      title: 'Change in the same people',
      paragraphs: [
        'From the middle to the end of a mandate, for people whose two answers can be linked without naming them: how many went up, stayed the same or went down, and the size of the middle change. Where answers cannot be linked, no change of persons is computed.',
        'If fewer than six people changed, no test can conclude: only the counts are shown.',
      ],
      formula:
        'Differences are ranked by size; R⁺ and R⁻ are the rank sums of rises and falls. The estimate is the median of the means of all pairs of differences, its interval comes from their order; effect (R⁺ − R⁻) ÷ (R⁺ + R⁻).',
      sources: [
        'Wilcoxon 1945, Biometrics Bulletin 1:80',
        'Pratt 1959, Journal of the American Statistical Association 54:655',
      ],
    },
    {
      id: 'control_chart',
      title: 'Charts over time with limits',
      paragraphs: [
        'A figure moves from month to month without a cause. The limits say how far; a point outside them, or eight in a row on one side of the middle, deserves a question, not a verdict. With fewer than twelve points, or when nothing moved, only the median is drawn.',
        'For very large groups the usual limits are too narrow, as groups vary more than chance: they are widened (Laney).',
      ],
      formula:
        'Means: mean ± 3 × (mean distance between neighbours) ÷ 1.128. Shares: p ± 3√(p(1−p)/n), times σz = (mean distance between neighbouring z) ÷ 1.128 if σz exceeds 1.25 or n exceeds 300 on average.',
      sources: ['Provost and Murray 2011, The Health Care Data Guide', 'Laney 2002, Quality Engineering 14:531'],
    },
  ],
};
