import type { PageWords } from './words.ts';

export const en: PageWords = {
  skip: 'Skip to content',
  otherLanguage: 'Français',
  footer: 'About this site',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  receipt: 'Check a receipt',
  errorPrefix: 'Error: ',
  errors: (count) => (count === 1 ? 'One thing needs to be corrected' : `${count} things need to be corrected`),
  demonstration: 'Demonstration: the teams and the answers are invented. Write nothing true about yourself.',
  textSize: { 100: 'Usual text', 125: 'Larger text', 150: 'Largest text' },
};
