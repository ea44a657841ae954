import { counted } from '../../../../analysis/format.ts';
import type { TranslationWords } from './words.ts';

const texts = (count: number) => counted(count, 'en', 'text', 'texts');

export const en: TranslationWords = {
  title: (questionnaire) => `Translate: ${questionnaire}`,
  name: 'Translate',
  draft: 'Draft',
  lead: 'A questionnaire is published in French and in English. Hand the texts to someone who writes the other language: they fill in a table, with no account and no access, and you bring it back here.',
  none: 'Every text that is written stands in both languages.',
  waiting: (count) => `${texts(count)} ${count === 1 ? 'stands' : 'stand'} in one language only.`,
  download: 'Texts to translate (CSV)',
  downloadAll: 'All texts (CSV)',
  how: [
    'The file opens in a spreadsheet. One line for each text: its place, the French (fr), the English (en).',
    'The translator writes in the empty column. The place and the language translated from stay as they are: they serve as a check. What stands in braces, as {{first_name}}, stays as it is.',
    'They save it as CSV and send it back to you.',
  ],
  upload: 'Bring back the translated file',
  check: 'See what will change',
  previewTitle: 'What will change',
  changes: (count) => `${texts(count)} to change`,
  nothing: 'The file changes nothing in this draft.',
  others: (same, empty) =>
    [
      same > 0 ? `${texts(same)} ${same === 1 ? 'is' : 'are'} the same already.` : '',
      empty > 0 ? `${counted(empty, 'en', 'empty line', 'empty lines')}: nothing is taken away.` : '',
    ]
      .join(' ')
      .trim(),
  leftAside: (count) => `${counted(count, 'en', 'line', 'lines')} left aside`,
  why: {
    no_place: 'this place is no longer in the draft',
    other_text: 'the text translated from is no longer the one in the draft',
    twice: 'this place stands further up in the file already',
  },
  nothingSaved: 'Nothing is saved yet. Only these texts change: no code, no name, no order.',
  moved: 'The draft changed meanwhile. This is what the same file would change in it now.',
  save: 'Save these texts',
  again: 'Choose another file',
  refused: 'Why saving is refused',
  whole: 'the whole document',
  table: {
    caption: 'Texts to change',
    place: 'Place',
    other: 'Translated from',
    before: 'Before',
    after: 'After',
  },
  blank: 'nothing',
  languages: { fr: 'French', en: 'English' },
  parts: {
    title: 'title',
    description: 'description',
    heading: 'heading of the first screen',
    paragraphs: 'first screen, paragraph',
    intro: 'introduction',
    text: 'words',
    patient_side: 'words, patient side',
    professional_side: 'words, professional side',
    hint: 'hint',
    message: 'own message',
    options: 'choice',
    points: 'point',
  },
  at: (place, what) => `${place}: ${what}`,
  fields: {
    into: { label: 'Language to fill in', hint: 'Only texts in this language change.', repair: 'Choose a language.' },
    file: {
      label: 'Translated file',
      hint: 'A CSV file of at most 2 MB.',
      repair: 'Choose the CSV file downloaded here, with its columns place, fr and en.',
    },
  },
};
