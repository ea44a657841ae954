import type { Language } from '../../surveys/text.ts';
import { pageWords } from '../text/page/words.ts';
import { nextSize, sized, type TextSize } from './textSize.ts';

interface LinkProps {
  language: Language;
  size: TextSize;
  path: string;
}

/** On pages that hold nothing typed: a link to the same page in the next size of text. */
export const SizeLink = ({ language, size, path }: LinkProps) => (
  <a class="language size" href={sized(`${path}?lang=${language}`, nextSize[size])}>
    {pageWords[language].textSize[nextSize[size]]}
  </a>
);

interface ButtonProps {
  language: Language;
  size: TextSize;
  /** Where the form is sent, to be shown in a size. */
  address: (size: TextSize) => string;
  /** The id of the form whose entries come along. */
  form: string;
}

/** On pages of a form: sends the form to itself in the next size, with everything typed. */
export const SizeButton = ({ language, size, address, form }: ButtonProps) => (
  <button
    class="language size"
    type="submit"
    form={form}
    formaction={address(nextSize[size])}
    formnovalidate
    name="button"
    value="stay"
  >
    {pageWords[language].textSize[nextSize[size]]}
  </button>
);
