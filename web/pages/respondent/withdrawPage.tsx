import type { Language } from '../../../surveys/text.ts';
import { LanguageButton, otherLanguage } from '../../parts/languageSwitch.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { SizeButton } from '../../parts/sizeSwitch.tsx';
import { sized, type TextSize } from '../../parts/textSize.ts';
import { receiptWords } from '../../text/receipt/words.ts';

const formId = 'withdraw';

interface WithdrawPageProps {
  language: Language;
  size: TextSize;
  receiptCode: string;
}

/** Says what deleting the answers does and does not do, before it is done. Enter presses nothing: there is no field. */
export const WithdrawPage = ({ language, size, receiptCode }: WithdrawPageProps) => {
  const words = receiptWords[language].withdraw;
  const address = (wanted: TextSize) => sized(`/receipt?lang=${language}`, wanted);
  const other = sized(`/receipt?lang=${otherLanguage(language)}`, size);
  return (
    <RespondentPage
      language={language}
      title={words.title}
      path="/receipt"
      size={size}
      sizeSwitch={<SizeButton language={language} size={size} address={address} form={formId} />}
      languageSwitch={<LanguageButton language={language} address={other} form={formId} />}
    >
      <h1>{words.title}</h1>
      <ul>
        {words.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <form id={formId} method="post" action={address(size)}>
        <input type="hidden" name="receiptCode" value={receiptCode} />
        <input type="hidden" name="step" value="withdraw" />
        <div class="buttons">
          <button class="button" type="submit" name="button" value="confirm">
            {words.confirm}
          </button>
          <button class="button second" type="submit" name="button" value="keep">
            {words.keep}
          </button>
        </div>
      </form>
    </RespondentPage>
  );
};
