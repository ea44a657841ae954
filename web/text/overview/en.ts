import type { OverviewWords } from './words.ts';

export const en: OverviewWords = {
  place: 'Choose an institution or a team',
  first: {
    heading: 'What to look at first',
    nothing: 'Nothing stands out clearly in the latest figures released.',
    none: 'No figures are released here yet. There will be some when a campaign closes, or when the person responsible for the programme releases them.',
    links: {
      patients_agree_less: 'See the difference, statement by statement',
      least_heard: 'See each institution',
      minority_agrees: 'See all the answers',
      withheld: 'Why is this hidden?',
    },
    lowResponse: (campaign, share) => `“${campaign}” is under way, and ${share} of the people invited have answered.`,
    lowResponseLink: 'See whom to remind',
  },
  since: {
    heading: 'Since the last wave',
    once: 'Only one wave is released here: change will show at the next one.',
    none: 'No wave is released here yet.',
    link: 'See the trend',
    two: 'Compare two institutions over time',
  },
  running: {
    heading: 'Under way',
    none: 'No campaign is open here at the moment.',
    until: (day) => `until ${day}`,
    noEnd: 'no end date',
    rate: (share, answered, invited) => `${share} (${answered} of ${invited})`,
    nobody: 'Nobody has been invited yet.',
    sides: { patient_side: 'Patients and caregivers', professional_side: 'Professionals' },
    notApart: 'The two sides are not told apart: fewer than five people were invited on one of them.',
    notYours: 'The number of answers is followed by those who send the invitations.',
    how: 'Share of the people invited who have answered (AAPOR rate RR2); whoever left the team without answering is not counted.',
  },
  figures: 'What the figures say',
  beside: {
    none: 'No other institution',
    heading: 'Side by side',
    below: (name) => `Further down, on the same scale: ${name}`,
    caution:
      'Both institutions are drawn on the same scale. No test is made between them: where the intervals overlap, the difference may be due to chance.',
    sides:
      'Beware: of one institution the two sides are shown, of the other everyone together. Do not compare the patients of one with everyone of the other.',
    table: 'As a table',
  },
  failed: { text: 'This part could not be prepared. Nothing is lost.', again: 'Try again' },
  report: 'The report to print',
  begin: {
    heading: 'To begin',
    steps: {
      places: { link: 'Add the institutions and their teams', why: 'Then enter the members of each team.' },
      people: {
        link: 'Give a role to other people',
        why: 'They will keep their teams up to date, or read the figures.',
      },
      campaign: { link: 'Prepare a campaign', why: 'It sends the questionnaire; figures appear here when it closes.' },
    },
  },
  unreleased: 'No figures released yet for these pages:',
  why: {
    heading: 'Why is this hidden?',
    lead: 'A hatched row or “not shown” means that a figure is kept back to protect somebody. It is for one of these reasons:',
    few: 'fewer than five people answered;',
    alike: 'everyone gave the same answer, so that it would be known what each of them said;',
    others: 'showing it would let the answers of a smaller group be worked out by subtraction;',
    sides:
      'patients and professionals are told apart only from five people on each side, in three teams, and never within a team;',
    person: 'for questions about the person, ten answers are needed, or twenty if the question is sensitive.',
    which: 'The page does not say which one: that would already tell too much.',
    lost: 'Nothing is lost: these answers count in the figures of a larger group, where it may be shown.',
  },
  refused: {
    heading: 'This choice would add up teams that you do not follow',
    text: 'A choice of level or place on the continuum is added up from teams that may be shown. Your role gives access to only some of them: choose your institution, or all teams together.',
    back: 'All teams together',
  },
};
