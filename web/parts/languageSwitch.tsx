import type { Language } from '../../surveys/text.ts';
import { pageWords } from '../text/page/words.ts';
import { sized, type TextSize } from './textSize.ts';

export const otherLanguage = (language: Language): Language => (language === 'fr' ? 'en' : 'fr');

/** On pages that hold nothing typed: a link to the same page in the other language. */
export const LanguageLink = ({ language, path, size = 100 }: { language: Language; path: string; size?: TextSize }) => {
  const other = otherLanguage(language);
  return (
    <a class="language" href={sized(`${path}?lang=${other}`, size)} lang={other} hreflang={other}>
      {pageWords[language].otherLanguage}
    </a>
  );
};

interface ButtonProps {
  language: Language;
  /** Where the form is sent, to be shown in the other language. */
  address: string;
  /** The id of the form whose entries come along. */
  form: string;
}

/** On pages of a form: sends the form to itself in the other language, with everything typed. */
export const LanguageButton = ({ language, address, form }: ButtonProps) => {
  const other = otherLanguage(language);
  return (
    <button class="language" type="submit" form={form} formaction={address} name="button" value="stay" lang={other}>
      {pageWords[language].otherLanguage}
    </button>
  );
};
