import type { Receipt } from '../../../api/model/receipts.ts';
import type { Language } from '../../../surveys/text.ts';
import { DefaultButton } from '../../parts/defaultButton.tsx';
import { ErrorSummary } from '../../parts/errorSummary.tsx';
import { LanguageButton, otherLanguage } from '../../parts/languageSwitch.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { SizeButton } from '../../parts/sizeSwitch.tsx';
import { sized, type TextSize } from '../../parts/textSize.ts';
import { pageWords } from '../../text/page/words.ts';
import { receiptWords } from '../../text/receipt/words.ts';
import { ReceiptForm, receiptFieldId, receiptFormId } from './receiptForm.tsx';

interface ReceiptPageProps {
  language: Language;
  typed: string;
  size?: TextSize;
  /** Null before a code was sent. */
  answer: 'received' | 'unknown' | 'malformed' | 'withdrawn' | null;
  /** What the code tells, where a response has it. */
  receipt?: Receipt;
}

interface WithdrawalProps {
  language: Language;
  size: TextSize;
  typed: string;
  receipt: Receipt;
}

/** The way to delete the answers, while there is one; afterwards whom to write to. */
const Withdrawal = ({ language, size, typed, receipt }: WithdrawalProps) => {
  const words = receiptWords[language].withdraw;
  if (!receipt.mayWithdraw) return <p>{words.tooLate(receipt.contact ?? '')}</p>;
  return (
    <form method="post" action={sized(`/receipt?lang=${language}`, size)}>
      <input type="hidden" name="receiptCode" value={typed} />
      <p>
        {words.until}{' '}
        <button class="change" type="submit" name="button" value="withdraw">
          {words.offer}
        </button>
      </p>
    </form>
  );
};

/** Anyone with a receipt code can ask, without signing in, whether the response is kept. */
export const ReceiptPage = ({ language, typed, size = 100, answer, receipt }: ReceiptPageProps) => {
  const words = receiptWords[language];
  const told =
    answer === 'withdrawn' ? words.withdraw.done : answer === 'received' || answer === 'unknown' ? words[answer] : null;
  const fault = answer === 'malformed' ? words.malformed : null;
  const prefix = fault === null ? '' : pageWords[language].errorPrefix;
  return (
    <RespondentPage
      language={language}
      title={`${prefix}${words.title}`}
      path="/receipt"
      size={size}
      sizeSwitch={
        answer === null ? undefined : (
          <SizeButton
            language={language}
            size={size}
            address={(wanted) => sized(`/receipt?lang=${language}`, wanted)}
            form={receiptFormId}
          />
        )
      }
      defaultButton={answer === null ? undefined : <DefaultButton form={receiptFormId} value="check" />}
      languageSwitch={
        answer === null ? undefined : (
          <LanguageButton
            language={language}
            address={sized(`/receipt?lang=${otherLanguage(language)}`, size)}
            form={receiptFormId}
          />
        )
      }
    >
      <ErrorSummary
        language={language}
        errors={fault === null ? [] : [{ field: receiptFieldId, question: words.code, message: fault }]}
      />
      {told !== null && (
        <div class="notice" tabindex={-1} autofocus>
          <p>
            <strong>{told.title}</strong>
          </p>
          <p>{told.detail}</p>
          {answer === 'received' && receipt && (
            <Withdrawal language={language} size={size} typed={typed} receipt={receipt} />
          )}
        </div>
      )}
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <ReceiptForm language={language} typed={typed} fault={fault} size={size} />
    </RespondentPage>
  );
};
