import type { MethodGroup } from '../words.ts';

export const rules: MethodGroup = {
  id: 'group_rules',
  title: 'What is shown, and when',
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
  ],
};
