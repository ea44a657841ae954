import type { Child } from 'hono/jsx';
import type { Language } from '../../../surveys/text.ts';
import type { Keeping } from '../../parts/respondentPage.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import type { TextSize } from '../../parts/textSize.ts';
import { offlineWords } from '../../text/offline/words.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import type { InvitedAnswering } from './answering.ts';
import { DownloadButtons } from './downloadButtons.tsx';
import { hiddenEntries } from './entries.ts';
import { ReceiptForm } from './receiptForm.tsx';

interface StoppedPageProps {
  language: Language;
  path: string;
  size?: TextSize;
  /** Why there is no form: the link was used, the questionnaire takes no answers, or no invitation has this link. */
  reason: 'answered' | 'closed' | 'unknown';
  /** Where the link leads from here. */
  children?: Child;
  /** `finish`: who has started on this device may still send. */
  keeps?: Keeping;
  /** A form that came too late: its answers can still be taken away. */
  late?: InvitedAnswering;
}

/** Answers that can no longer be sent, to be taken away before the page is closed. */
const TooLate = ({ answering }: { answering: InvitedAnswering }) => {
  const { language, entries, aboutYou } = answering;
  const { heading, detail } = offlineWords[language].tooLate;
  return (
    <form method="post" action={answering.address(language)} autocomplete="off">
      {hiddenEntries(entries, new Set()).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {aboutYou !== null && <input type="hidden" name="aboutYou" value={aboutYou} />}
      <h2>{heading}</h2>
      <p>{detail}</p>
      <DownloadButtons language={language} />
    </form>
  );
};

/** Where a link leads that opens no form. */
export const StoppedPage = ({ language, path, size, reason, keeps = 'stopped', late, children }: StoppedPageProps) => {
  const words = respondentWords[language];
  const { title, paragraphs } = words[reason];
  return (
    <RespondentPage language={language} title={title} path={path} size={size} keeps={keeps}>
      <h1>{title}</h1>
      {paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {late !== undefined && hiddenEntries(late.entries, new Set()).length > 0 && <TooLate answering={late} />}
      {children}
      {reason === 'answered' && (
        <>
          <p>{words.answered.check}</p>
          <ReceiptForm language={language} typed="" fault={null} />
        </>
      )}
    </RespondentPage>
  );
};
