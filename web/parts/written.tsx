import type { Language, Text } from '../../surveys/text.ts';

/** A text that people wrote in one language at least: in the reader's where it is, else in the other, marked as such. */
export const Written = ({ text, language }: { text: Text; language: Language }) => {
  if (text[language].trim() !== '') return <>{text[language]}</>;
  const other = language === 'fr' ? 'en' : 'fr';
  return <span lang={other}>{text[other]}</span>;
};
