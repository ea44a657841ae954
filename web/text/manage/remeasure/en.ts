import type { RemeasureWords } from './words.ts';

export const en: RemeasureWords = {
  raise: {
    heading: 'Raise a recommendation from this',
    lead: 'Choose what it is about. The recommendation keeps where it came from, and shows the same figure again once it is implemented.',
    link: 'Raise a recommendation from this',
    comments: 'Raise a recommendation from these comments',
    statements: 'Statements',
    scales: 'Scales',
  },
  from: {
    heading: 'Raised from a result',
    comments: 'Raised from published comments',
    noTeam:
      'Choose the team that could act on it. Comments are kept without their team: say what is to be done in your own words, and do not guess who wrote.',
    item: 'Result',
    campaign: 'Campaign',
    kept: 'This is recorded with the recommendation, and cannot be changed afterwards.',
    without: 'Record a recommendation that comes from elsewhere',
  },
  again: {
    heading: 'Before and after',
    item: 'Raised from the result',
    campaign: 'Campaign',
    place: 'Measured at',
    nothing: 'Nothing that is released here has this result at the moment of that campaign.',
    wider: 'The figures of the institution at that moment are not shown. These are of the whole programme.',
    trend: 'This result over time',
    comments: 'Raised from published comments',
    noScore: 'Comments have no score: nothing is measured before and after.',
    read: 'The published comments of this campaign',
  },
};
