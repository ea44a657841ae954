import type { DeclineReason } from '../../../api/db/schema/campaigns.ts';
import type { Language } from '../../../surveys/text.ts';
import { DefaultButton } from '../../parts/defaultButton.tsx';
import { LanguageButton, otherLanguage } from '../../parts/languageSwitch.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { SizeButton } from '../../parts/sizeSwitch.tsx';
import type { TextSize } from '../../parts/textSize.ts';
import { answeringWords } from '../../text/answering/words.ts';
import { decliningWords } from '../../text/declining/words.ts';
import { Option } from './choiceControls.tsx';
import { declineAddress, declinePath, formAddress } from './formPath.ts';

const formId = 'decline';
const reasons: readonly DeclineReason[] = ['no_time', 'not_concerned', 'already_told', 'not_safe', 'other'];

/** The reason chosen on the page, null for none or for what is none. */
export const reasonOf = (value: string): DeclineReason | null => reasons.find((reason) => reason === value) ?? null;

interface DeclinePageProps {
  token: string;
  language: Language;
  size: TextSize;
  offersOther: boolean;
  chosen: DeclineReason | null;
}

/** Asks why, if one likes, and takes the no. Opening the page changes nothing. */
export const DeclinePage = ({ token, language, size, offersOther, chosen }: DeclinePageProps) => {
  const words = decliningWords[language];
  const other = declineAddress(token, otherLanguage(language), size);
  return (
    <RespondentPage
      language={language}
      title={answeringWords[language].decline}
      path={declinePath(token)}
      size={size}
      sizeSwitch={
        <SizeButton
          language={language}
          size={size}
          address={(wanted) => declineAddress(token, language, wanted)}
          form={formId}
        />
      }
      defaultButton={<DefaultButton form={formId} value="decline" />}
      languageSwitch={offersOther && <LanguageButton language={language} address={other} form={formId} />}
    >
      <h1>{answeringWords[language].decline}</h1>
      <p>{words.lead}</p>
      <form id={formId} method="post" action={declineAddress(token, language, size)} autocomplete="off">
        <fieldset>
          <legend>{words.why}</legend>
          {reasons.map((reason) => (
            <Option
              type="radio"
              name="reason"
              value={reason}
              label={words.reasons[reason]}
              checked={chosen === reason}
            />
          ))}
        </fieldset>
        <ul>
          {words.kept.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
        <div class="buttons">
          <button class="button" type="submit" name="button" value="decline">
            {answeringWords[language].decline}
          </button>
          <a class="button second" href={formAddress(token, language, size)}>
            {words.back}
          </a>
        </div>
      </form>
    </RespondentPage>
  );
};
