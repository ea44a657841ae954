import { counted } from '../../../../analysis/format.ts';
import type { CampaignStepWords } from './words.ts';

export const en: CampaignStepWords = {
  consequences: 'What will happen',
  wouldInvite: (people, teams) =>
    `One invitation for each person: ${counted(people, 'en', 'person', 'people')}, in ${counted(teams, 'en', 'team', 'teams')}.`,
  answered: (answered, invited) => `So far ${answered} of the ${invited} people invited have answered.`,
  back: 'Change nothing, go back to the campaign',
  prepare: 'Go on preparing',
  check: 'Check and open',
  archived: 'This campaign is archived: it can be read, but no longer changed. Its released figures stay available.',
  byItself: (day, closedOn) =>
    `By itself, the campaign starts closing after ${day}, then closes and releases its figures on ${closedOn}.`,
  states: 'Steps of the campaign',
  steps: {
    draft: {
      title: 'Open the campaign',
      points: [
        'People can answer as soon as they have their link.',
        'No email leaves yet: you will send the invitations from the page of the campaign.',
        'Questionnaires, teams and the sides asked do not change any more. The last day, the messages and the threshold (upward) still may.',
        'Confidentiality does not change once somebody has answered.',
      ],
      button: 'Open the campaign',
    },
    open: {
      title: 'Start closing',
      points: [
        'Nobody can start answering any more.',
        'Those who have started can finish and send their answers.',
        'The campaign cannot be opened again.',
      ],
      button: 'Start closing',
    },
    closing: {
      title: 'Close the campaign and release the figures',
      points: [
        'No answer is accepted any more, even one that was started.',
        'Answers are mixed and sealed; nobody can withdraw theirs any more.',
        'The figures are released and frozen for ever, where groups are large enough.',
        'There is no way back.',
      ],
      button: 'Close the campaign and release the figures',
    },
    closed: {
      title: 'Archive the campaign',
      points: [
        'The campaign can still be read, but nothing in it changes any more, not even the threshold.',
        'Its released figures stay available.',
      ],
      button: 'Archive the campaign',
    },
  },
  finish: {
    title: 'Finish closing',
    points: ['The closing was cut short before the figures were released.', 'This button finishes it.'],
    button: 'Finish closing',
  },
};
