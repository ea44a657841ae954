import type { FieldWords } from '../../../parts/formView.ts';

const tooLong = 'Write 2000 characters at most.';

/** The fields of the wizard in English, beside those of every form of a campaign. */
export const englishFields: Record<string, FieldWords> = {
  layout: { label: 'Layout of the questionnaire', repair: 'Choose a layout.' },
  audience: { label: 'Who is asked', repair: 'Choose who is asked.' },
  demographicsAudience: {
    label: 'Who is asked the questions about the person',
    repair: 'Choose who is asked these questions.',
  },
  pairing: {
    label: 'Code made up by the person (optional)',
    hint: 'To pair two waves without names. People build the code from facts that they alone know; only a fingerprint is kept. In the confidential mode only.',
    repair: 'This code goes with the confidential mode only. Untick it, or choose that mode.',
  },
  languages: {
    label: 'Languages of the campaign',
    hint: 'Messages and form. A person whose language is not offered gets the other one.',
    repair: 'Choose at least one language; after the opening none can be taken away.',
  },
  'ownWords.invitation.fr': { label: 'Invitation, in French', repair: tooLong },
  'ownWords.invitation.en': { label: 'Invitation, in English', repair: tooLong },
  'ownWords.reminder.fr': { label: 'Reminder, in French', repair: tooLong },
  'ownWords.reminder.en': { label: 'Reminder, in English', repair: tooLong },
  'ownWords.results.fr': { label: 'Results, in French', repair: tooLong },
  'ownWords.results.en': { label: 'Results, in English', repair: tooLong },
  reminderDays: {
    label: 'Reminders',
    repair: 'Write whole numbers from 1 to 365, each larger than the one before.',
  },
  'reminderDays.#': {
    label: 'Reminder #, days after the opening',
    repair: 'Write a whole number of days, from 1 to 365, or nothing.',
  },
  sendFrom: { label: 'From', repair: 'Choose an hour.' },
  sendUntil: { label: 'Until', repair: 'Choose an hour after the first one.' },
};
