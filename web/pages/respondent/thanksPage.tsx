import { formatDay } from '../../../analysis/format.ts';
import type { Language } from '../../../surveys/text.ts';
import type { Client } from '../../client.ts';
import { LanguageButton, otherLanguage } from '../../parts/languageSwitch.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { SizeButton } from '../../parts/sizeSwitch.tsx';
import { sized, type TextSize } from '../../parts/textSize.ts';
import { pageWords } from '../../text/page/words.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import { formAddress, formPath } from './formPath.ts';
import type { InvitedForm } from './invitedForm.ts';
import { WhatFollows } from './whatFollows.tsx';

interface ThanksPageProps {
  client: Client;
  token: string;
  language: Language;
  size?: TextSize;
  invited: InvitedForm;
  receiptCode: string;
}

/** The last page. Holds the receipt code and no answer; sent again (reload, other language) it says the same. */
export const ThanksPage = ({ client, token, language, size = 100, invited, receiptCode }: ThanksPageProps) => {
  const { mode, closesOn, minimumGroup, languages } = invited.campaign;
  const offersOther = languages.includes(otherLanguage(language));
  const words = respondentWords[language].thanks;
  const path = formPath(token);
  return (
    <RespondentPage
      language={language}
      title={words.title}
      path={path}
      size={size}
      keeps="forget"
      sizeSwitch={
        <SizeButton
          language={language}
          size={size}
          address={(wanted) => formAddress(token, language, wanted)}
          form="receipt"
        />
      }
      languageSwitch={
        offersOther && (
          <form id="receipt" method="post" action={formAddress(token, language, size)}>
            <input type="hidden" name="receiptCode" value={receiptCode} />
            <LanguageButton
              language={language}
              address={formAddress(token, otherLanguage(language), size)}
              form="receipt"
            />
          </form>
        )
      }
    >
      <h1>{words.title}</h1>
      <p>{words.received}</p>
      <div class="receipt">
        <span>{words.receipt}</span>
        <strong>{receiptCode.replaceAll('-', ' ')}</strong>
      </div>
      <p>{words.keep}</p>
      <p>
        {words.check} <a href={sized(`/receipt?lang=${language}`, size)}>{pageWords[language].receipt}</a>
      </p>
      <h2>{words.next}</h2>
      <ul>
        {closesOn !== null && <li>{words.openUntil(formatDay(closesOn, language))}</li>}
        <li>{words.afterwards[mode](minimumGroup)}</li>
        {mode !== 'shared' && <li>{words.ask}</li>}
        <li>{words.close}</li>
      </ul>
      <WhatFollows client={client} token={token} language={language} invited={invited} />
    </RespondentPage>
  );
};
