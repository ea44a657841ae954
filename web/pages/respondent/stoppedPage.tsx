import type { Child } from 'hono/jsx';
import type { Language } from '../../../surveys/text.ts';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { respondentWords } from '../../text/respondent/words.ts';
import { ReceiptForm } from './receiptForm.tsx';

interface StoppedPageProps {
  language: Language;
  path: string;
  /** Why there is no form: the link was used, the questionnaire takes no answers, or no invitation has this link. */
  reason: 'answered' | 'closed' | 'unknown';
  /** Where the link leads from here. */
  children?: Child;
}

/** Where a link leads that opens no form. */
export const StoppedPage = ({ language, path, reason, children }: StoppedPageProps) => {
  const words = respondentWords[language];
  const { title, paragraphs } = words[reason];
  return (
    <RespondentPage language={language} title={title} path={path}>
      <h1>{title}</h1>
      {paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
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
