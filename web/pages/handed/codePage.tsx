import type { Language } from '../../../surveys/text.ts';
import { ErrorSummary } from '../../parts/errorSummary.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { sized, type TextSize } from '../../parts/textSize.ts';
import { handedWords } from '../../text/handed/words.ts';
import { pageWords } from '../../text/page/words.ts';
import { CodeForm, codeFieldId } from './codeForm.tsx';

interface CodePageProps {
  language: Language;
  /** Whether the language was asked for, and not only guessed: otherwise the form comes in the invitation’s. */
  asked: boolean;
  size: TextSize;
  typed: string;
  fault: 'malformed' | 'unknown' | null;
}

/** Where the short code of a letter leads to the form. */
export const CodePage = ({ language, asked, size, typed, fault }: CodePageProps) => {
  const words = handedWords[language];
  const message = fault === null ? null : words[fault];
  return (
    <RespondentPage
      language={language}
      title={`${message === null ? '' : pageWords[language].errorPrefix}${words.title}`}
      path="/code"
      size={size}
    >
      <ErrorSummary
        language={language}
        errors={message === null ? [] : [{ field: codeFieldId, question: words.code, message }]}
      />
      <h1>{words.title}</h1>
      <p>{fault === 'unknown' ? words.help : words.intro}</p>
      <CodeForm
        language={language}
        action={sized(asked ? `/code?lang=${language}` : '/code', size)}
        typed={typed}
        fault={message}
        label={words.open}
      />
    </RespondentPage>
  );
};
