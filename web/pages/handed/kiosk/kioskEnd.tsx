import { formatDay } from '../../../../analysis/format.ts';
import type { Language } from '../../../../surveys/text.ts';
import { LanguageButton, otherLanguage } from '../../../parts/languageSwitch.tsx';
import { RespondentPage } from '../../../parts/respondentPage.tsx';
import type { TextSize } from '../../../parts/textSize.ts';
import { handedWords } from '../../../text/handed/words.ts';
import { respondentWords } from '../../../text/respondent/words.ts';
import type { InvitedForm } from '../../respondent/invitedForm.ts';
import { KioskGuard } from './kioskGuard.tsx';
import { kioskAddress } from './kioskPath.ts';

interface EndProps {
  language: Language;
  size: TextSize;
  script: string;
  token: string;
  turn: string;
}

interface KioskThanksProps extends EndProps {
  invited: InvitedForm;
  receiptCode: string;
}

const endForm = 'end';

/** A page on which the turn ends: one button leads back to the start, and nothing of it is left. */
const EndForm = ({ language, token, turn, label, receiptCode }: Omit<EndProps, 'script' | 'size'> & EndFormProps) => (
  <form id={endForm} method="post" action={kioskAddress(language)} autocomplete="off" data-keeps="no">
    <input type="hidden" name="token" value={token} />
    <input type="hidden" name="turn" value={turn} />
    {receiptCode !== undefined && <input type="hidden" name="receiptCode" value={receiptCode} />}
    <div class="buttons">
      <button class="button" type="submit" name="button" value="clear">
        {label}
      </button>
    </div>
  </form>
);
interface EndFormProps {
  label: string;
  receiptCode?: string;
}

/** After sending at a shared device: the receipt code, to be written down or photographed, and the way out. */
export const KioskThanks = ({ language, size, script, token, turn, invited, receiptCode }: KioskThanksProps) => {
  const words = respondentWords[language].thanks;
  const own = handedWords[language].kiosk;
  const { mode, closesOn, minimumGroup } = invited.campaign;
  return (
    <RespondentPage
      language={language}
      title={words.title}
      path={kioskAddress(language)}
      script={script}
      size={size}
      bare
      languageSwitch={
        <LanguageButton language={language} address={kioskAddress(otherLanguage(language), size)} form={endForm} />
      }
    >
      <KioskGuard language={language} on="thanks" />
      <h1>{words.title}</h1>
      <p>{words.received}</p>
      <div class="receipt">
        <span>{words.receipt}</span>
        <strong>{receiptCode.replaceAll('-', ' ')}</strong>
      </div>
      <p>{own.keep}</p>
      <p>{words.check}</p>
      <EndForm language={language} token={token} turn={turn} receiptCode={receiptCode} label={own.done} />
      <h2>{words.next}</h2>
      <ul>
        {closesOn !== null && <li>{words.openUntil(formatDay(closesOn, language))}</li>}
        <li>{words.afterwards[mode](minimumGroup)}</li>
        {mode !== 'shared' && <li>{words.ask}</li>}
      </ul>
    </RespondentPage>
  );
};

/** Where a code leads that opens no form: it was used, or the questionnaire takes no answers. */
export const KioskStopped = ({ language, size, reason, ...end }: EndProps & { reason: 'answered' | 'closed' }) => {
  const { title, paragraphs } = respondentWords[language][reason];
  return (
    <RespondentPage
      language={language}
      title={title}
      path={kioskAddress(language)}
      script={end.script}
      size={size}
      bare
      languageSwitch={
        <LanguageButton language={language} address={kioskAddress(otherLanguage(language), size)} form={endForm} />
      }
    >
      <KioskGuard language={language} on="thanks" />
      <h1>{title}</h1>
      {paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <EndForm language={language} token={end.token} turn={end.turn} label={handedWords[language].kiosk.backToStart} />
    </RespondentPage>
  );
};
