import type { Language } from '../../surveys/text.ts';
import { pageWords } from '../text/page/words.ts';

export interface FieldError {
  /** The id of the first control of the field. */
  field: string;
  /** What the field asks, the words of the link; where it is left out, the message is the link. */
  question?: string;
  message: string;
}

/** All errors of a page, first on it and with the focus, each linked to its field. */
export const ErrorSummary = ({ language, errors }: { language: Language; errors: FieldError[] }) =>
  errors.length === 0 ? null : (
    <section class="summary" aria-labelledby="errors" tabindex={-1} autofocus>
      <h2 id="errors">{pageWords[language].errors(errors.length)}</h2>
      <ul>
        {errors.map(({ field, question, message }) => (
          <li>
            <a href={`#${field}`}>{question ?? message}</a> {question !== undefined && message}
          </li>
        ))}
      </ul>
    </section>
  );
