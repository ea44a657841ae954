import type { Language } from '../../../surveys/text.ts';
import { LanguageButton, otherLanguage } from '../../parts/languageSwitch.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { receiptWords } from '../../text/receipt/words.ts';

const formId = 'withdraw';

/** Says what deleting the answers does and does not do, before it is done. Enter presses nothing: there is no field. */
export const WithdrawPage = ({ language, receiptCode }: { language: Language; receiptCode: string }) => {
  const words = receiptWords[language].withdraw;
  const other = `/receipt?lang=${otherLanguage(language)}`;
  return (
    <RespondentPage
      language={language}
      title={words.title}
      path="/receipt"
      languageSwitch={<LanguageButton language={language} address={other} form={formId} />}
    >
      <h1>{words.title}</h1>
      <ul>
        {words.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <form id={formId} method="post" action={`/receipt?lang=${language}`}>
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
