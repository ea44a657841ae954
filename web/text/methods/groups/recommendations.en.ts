import type { MethodGroup } from '../words.ts';

export const recommendations: MethodGroup = {
  id: 'group_recommendations',
  title: 'Recommendations',
  sections: [
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
    {
      id: 'mantel_haenszel_difference',
      title: 'Two sides compared within teams',
      paragraphs: [
        'Are the recommendations of patients implemented as often as those of professionals in the same teams? A team that implements much and has mostly patients would make the patients look favoured. Within each team that has recommendations of both sides the two shares are compared; the differences are then put together, teams with many of both counting most.',
      ],
      formula:
        'Difference = Σ weight × (share of patients − share of professionals) ÷ Σ weight, over teams; weight = n₁·n₂ ÷ (n₁ + n₂). Sato’s variance, normal interval.',
      sources: ['Greenland and Robins 1985, Biometrics 41:55', 'Sato 1989, Biometrics 45:1323'],
    },
    {
      id: 'kaplan_meier',
      title: 'Time until a decision',
      paragraphs: [
        'How long do recommendations wait? Those still waiting count for as long as they have been watched: counting only those decided would make the wait look short. The curve shows the share still waiting after so many days; the median is absent if fewer than half are decided.',
      ],
      formula:
        'Share still waiting = product, over the days with a decision, of (1 − decisions ÷ still waiting). Log-log interval with Greenwood’s standard error. Mean wait up to a limit = area under the curve.',
      sources: ['Kaplan and Meier 1958, Journal of the American Statistical Association 53:457'],
    },
    {
      id: 'log_rank',
      title: 'Comparing waiting times',
      paragraphs: [
        'Do the recommendations of patients wait longer than those of professionals? The test compares, on each day with a decision, how many each group had with how many it would have had if all moved at the same pace.',
      ],
      formula:
        'χ² from observed less expected decisions of each group, over their variance, added up over all days with a decision.',
      sources: ['Mantel 1966, Cancer Chemotherapy Reports 50:163'],
    },
    {
      id: 'aalen_johansen',
      title: 'What recommendations end in, over time',
      paragraphs: [
        'A recommendation can be implemented, declined or stopped; one rules out the others. At every moment the shares of each end and of those still open sum to one. The usual curve of one end alone promises too much: in a worked example 65% implemented within a year, where 50% is right.',
      ],
      formula:
        'Share ended in way j = Σ (share still open just before) × (ends in way j that day) ÷ (still open that day); Aalen’s variance, log-log interval.',
      sources: ['Aalen and Johansen 1978, Scandinavian Journal of Statistics 5:141'],
    },
    {
      id: 'gray_test',
      title: 'Ends of recommendations, compared between groups',
      paragraphs: [
        'Whether one group’s recommendations end in a given way more often, or sooner, than another’s, when other ends are possible. A recommendation that was declined can no longer be implemented, and still counts: leaving it out would compare only those still open.',
      ],
      formula:
        'At each time of such an end: the group’s number of them − the number that its share of recommendations not yet ended so makes one expect; summed, squared, divided by its variance.',
      sources: ['Gray 1988, Annals of Statistics 16:1141'],
    },
  ],
};
