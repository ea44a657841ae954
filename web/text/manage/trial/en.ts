import { counted } from '../../../../analysis/format.ts';
import type { TrialWords } from './words.ts';

export const en: TrialWords = {
  link: 'Try this questionnaire',
  notice: 'This is a trial. What you enter here is not kept and never counts.',
  leave: 'Leave the trial',
  title: 'Try the questionnaire',
  lead: 'You will see the pages as those who answer see them. At the end you will see what would be stored.',
  language: 'You can change the language at the top of each page.',
  faults: (count) =>
    `This draft still has ${counted(count, 'en', 'fault', 'faults')}. It can be tried, but may not yet do what it should.`,
  side: 'Whose questions do you want to see?',
  sides: { patient_side: 'Those of patients and caregivers', professional_side: 'Those of professionals and managers' },
  start: 'Start the trial',
  unreadable: {
    title: 'This draft cannot be tried yet',
    lead: 'Parts of it cannot be read as a questionnaire. The draft’s page names each of them.',
    back: 'Go to the draft',
  },
  result: {
    title: 'What would be stored',
    nothingKept: 'Nothing was kept. This page shows what a real response with these answers would store.',
    stored:
      'Each answer is stored under the name of its item, as the code in brackets. Where there is no answer, the reason is stored.',
    item: 'Stored under',
    noItems: 'This side is asked nothing: nothing would be stored.',
    back: 'Back to my answers',
    refused: 'These answers would be refused, for faults that no page shows. See the faults of the draft.',
  },
};
