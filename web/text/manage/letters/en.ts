import { counted } from '../../../../analysis/format.ts';
import type { LettersWords } from './words.ts';

export const en: LettersWords = {
  title: 'Letters to print',
  lead: 'One page for each person who has not answered, in their own language, with a QR code and a short code that lead to the form. People who declined or who have left the team get none.',
  waiting: (count) => `Invitations not yet answered: ${count}.`,
  notOpen: 'Letters can be printed while the campaign is open.',
  who: {
    all: 'Everyone who has not answered',
    no_email: 'Those without an email address',
    unreached: 'Those whom email does not reach: it failed, or they want none',
  },
  everyTeam: 'Every team',
  printed: { new: 'Only letters not yet marked as printed', any: 'Printed ones too, to print them again' },
  sizes: { letter: 'Letter', a4: 'A4' },
  prepare: 'Show the letters',
  fields: {
    who: { label: 'For whom', repair: 'Choose one of the groups.' },
    team: { label: 'Team', repair: 'Choose a team of the list.' },
    printed: { label: 'Already printed', repair: 'Choose one of the two.' },
    size: { label: 'Paper', repair: 'Choose one of the two.' },
  },
  print: {
    title: (count) => `${counted(count, 'en', 'letter', 'letters')} to print`,
    none: 'There is no letter to print with these choices.',
    how: 'To print: Ctrl + P (⌘ + P on a Mac). This box is not printed.',
    personal:
      'Each letter is personal: hand it to nobody else. Opening this page is noted in the audit trail, and the codes work from now on.',
    marks: 'Once they are printed, say so: each letter then counts in the record of who was asked, and when.',
    mark: 'I have printed these letters',
    back: 'Choose other letters',
  },
};
