import type { DeclineReason } from '../../../api/db/schema/campaigns.ts';
import type { Language } from '../../../surveys/text.ts';
import { DefaultButton } from '../../parts/defaultButton.tsx';
import { LanguageButton, otherLanguage } from '../../parts/languageSwitch.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { decliningWords } from '../../text/declining/words.ts';
import { Option } from './choiceControls.tsx';
import { declineAddress, formAddress } from './formPath.ts';

const formId = 'decline';
const reasons: readonly DeclineReason[] = ['no_time', 'not_concerned', 'already_told', 'not_safe', 'other'];

/** The reason chosen on the page, null for none or for what is none. */
export const reasonOf = (value: string): DeclineReason | null => reasons.find((reason) => reason === value) ?? null;

interface DeclinePageProps {
  token: string;
  language: Language;
  offersOther: boolean;
  chosen: DeclineReason | null;
}

/** Asks why, if one likes, and takes the no. Opening the page changes nothing. */
export const DeclinePage = ({ token, language, offersOther, chosen }: DeclinePageProps) => {
  const words = decliningWords[language];
  const other = declineAddress(token, otherLanguage(language));
  return (
    <RespondentPage
      language={language}
      title={words.decline}
      path={declineAddress(token, language)}
      defaultButton={<DefaultButton form={formId} value="decline" />}
      languageSwitch={offersOther ? <LanguageButton language={language} address={other} form={formId} /> : <span />}
    >
      <h1>{words.decline}</h1>
      <p>{words.lead}</p>
      <form id={formId} method="post" action={declineAddress(token, language)} autocomplete="off">
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
            {words.decline}
          </button>
          <a class="button second" href={formAddress(token, language)}>
            {words.back}
          </a>
        </div>
      </form>
    </RespondentPage>
  );
};
