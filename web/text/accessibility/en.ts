import { productName } from '../../../surveys/product.ts';
import type { Article } from '../../pages/respondent/articlePage.tsx';

export const en: Article = {
  title: 'Accessibility',
  opening: `Everyone who is invited must be able to answer. The answering pages of ${productName} aim at the international rules WCAG 2.2, level AA. Here is what has been checked, and what has not been checked yet.`,
  sections: [
    {
      heading: 'Checked at every version, by automatic tests in Chromium',
      points: [
        'Every step, in French and in English, with the tool axe-core (WCAG 2.2 A and AA rules and best practices): no fault found. Such a tool sees only part of the obstacles.',
        'The whole path without JavaScript, on a screen 360 pixels wide.',
        'With the keyboard alone: starting, moving through a page with several kinds of questions, choosing an answer and going on to the next.',
        'No sideways scrolling at 320 pixels wide, which is the same as 400% zoom on an ordinary screen.',
        'The names and roles given to screen readers, and that the focus goes to the error summary.',
        'The contrasts of the light and the dark palette, at least 4.5 to 1 for text.',
      ],
    },
    {
      heading: 'Checked before each release, by a program that follows every link',
      points: [
        'Every page a link leads to, those of staff included, as each role, in French and in English, on screens 360 and 1280 pixels wide: the tool axe-core finds no fault and nothing scrolls sideways.',
      ],
    },
    {
      heading: 'Not checked yet',
      points: [
        'With real screen readers (NVDA, JAWS, VoiceOver, TalkBack), voice control or a braille display.',
        'With people who are disabled or elderly. This is the test that matters most; it remains to be done.',
        'In Firefox and Safari, by automatic tests.',
        'Questionnaires written by a programme: how clear their questions are depends on their authors.',
      ],
    },
    {
      heading: 'If something stops you',
      points: [
        'Write to the person who invited you: you can also ask to answer in another way, for example with the help of someone you trust.',
      ],
    },
  ],
};
