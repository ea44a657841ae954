import type { Language } from '../../../../surveys/text.ts';
import { ErrorSummary } from '../../../parts/errorSummary.tsx';
import { RespondentPage } from '../../../parts/respondentPage.tsx';
import { sized, type TextSize } from '../../../parts/textSize.ts';
import { handedWords } from '../../../text/handed/words.ts';
import { pageWords } from '../../../text/page/words.ts';
import { CodeForm, codeFieldId } from '../codeForm.tsx';
import { kioskAddress, kioskHome } from './kioskPath.ts';

interface KioskStartProps {
  language: Language;
  /** Whether the language was asked for: otherwise the form comes in the invitation’s. */
  asked: boolean;
  size: TextSize;
  script: string;
  typed: string;
  fault: 'malformed' | 'unknown' | null;
}

/** Where a shared device starts, and comes back to: one large field for the code. */
export const KioskStart = ({ language, asked, size, script, typed, fault }: KioskStartProps) => {
  const words = handedWords[language];
  const message = fault === null ? null : words[fault];
  return (
    <RespondentPage
      language={language}
      title={`${message === null ? '' : pageWords[language].errorPrefix}${words.kiosk.title}`}
      path={kioskHome}
      size={size}
      script={script}
    >
      <ErrorSummary
        language={language}
        errors={message === null ? [] : [{ field: codeFieldId, question: words.code, message }]}
      />
      <h1>{words.kiosk.title}</h1>
      <p>{words.kiosk.intro}</p>
      <CodeForm
        language={language}
        action={asked ? kioskAddress(language, size) : sized(kioskHome, size)}
        typed={typed}
        fault={message}
        label={words.open}
        keeps={false}
      />
      <p class="hint">{words.kiosk.keepsNothing}</p>
      <noscript>
        <p class="notice">{words.kiosk.noScript}</p>
      </noscript>
    </RespondentPage>
  );
};
