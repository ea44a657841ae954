import type { Language } from '../../../surveys/text.ts';
import { DefaultButton } from '../../parts/defaultButton.tsx';
import { ErrorSummary } from '../../parts/errorSummary.tsx';
import { LanguageButton, otherLanguage } from '../../parts/languageSwitch.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { pageWords } from '../../text/page/words.ts';
import { receiptWords } from '../../text/receipt/words.ts';
import { ReceiptForm, receiptFieldId, receiptFormId } from './receiptForm.tsx';

interface ReceiptPageProps {
  language: Language;
  typed: string;
  /** Null before a code was sent. */
  answer: 'received' | 'unknown' | 'malformed' | null;
}

/** Anyone with a receipt code can ask, without signing in, whether the response is kept. */
export const ReceiptPage = ({ language, typed, answer }: ReceiptPageProps) => {
  const words = receiptWords[language];
  const fault = answer === 'malformed' ? words.malformed : null;
  const prefix = fault === null ? '' : pageWords[language].errorPrefix;
  return (
    <RespondentPage
      language={language}
      title={`${prefix}${words.title}`}
      path="/receipt"
      defaultButton={answer === null ? undefined : <DefaultButton form={receiptFormId} value="check" />}
      languageSwitch={
        answer === null ? undefined : (
          <LanguageButton
            language={language}
            address={`/receipt?lang=${otherLanguage(language)}`}
            form={receiptFormId}
          />
        )
      }
    >
      <ErrorSummary
        language={language}
        errors={fault === null ? [] : [{ field: receiptFieldId, question: words.code, message: fault }]}
      />
      {(answer === 'received' || answer === 'unknown') && (
        <div class="notice" tabindex={-1} autofocus>
          <p>
            <strong>{words[answer].title}</strong>
          </p>
          <p>{words[answer].detail}</p>
        </div>
      )}
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <ReceiptForm language={language} typed={typed} fault={fault} />
    </RespondentPage>
  );
};
