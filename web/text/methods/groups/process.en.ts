import type { MethodGroup } from '../words.ts';

export const process: MethodGroup = {
  id: 'group_process',
  title: 'Lottery and process',
  sections: [
    {
      id: 'leximin_lottery',
      title: 'Drawing a panel by lot',
      paragraphs: [
        'Volunteers for a panel are seldom like the population. Quotas set how many of each kind must sit on it; among all ways of drawing that meet them, this one gives the person with the smallest chance the largest possible, then the second smallest, and so on. Two people alike in all that counts have the same chance.',
        'If no panel meets the quotas, the smallest easing that allows one is given. The draw itself uses a published seed, so that anyone can repeat it.',
      ],
      formula:
        'Probabilities of panels such that the smallest probability of a person is largest, then the second smallest, …; by linear programming, adding panels as long as one helps.',
      sources: ['Flanigan, Gölz, Gupta, Hennig and Procaccia 2021, Nature 596:548'],
    },
    {
      id: 'fidelity_index',
      title: 'How much of the process is in place',
      paragraphs: [
        'The four steps of partnership come with checklists: each point is absent, partly in place, in place, or does not apply. A step’s score runs from 0 to 100; the four weigh the same, so that a long list does not dominate. Patients and professionals rate apart: where they differ, the conversation starts. It never ranks teams.',
      ],
      formula:
        'Step = 100 × sum of the points (0, 1 or 2) ÷ (2 × points that apply). Overall = mean of the steps that have a score.',
      sources: ['Pomey et al. (the four steps of the Partnership in Care Program)'],
    },
  ],
};
