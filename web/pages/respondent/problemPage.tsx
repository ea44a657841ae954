import type { Language } from '../../../surveys/text.ts';
import type { PageProblem } from '../../client.ts';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import type { TextSize } from '../../parts/textSize.ts';
import { TryAgain } from '../../parts/tryAgain.tsx';
import { handedWords } from '../../text/handed/words.ts';
import { problemDetail, problemTitle } from '../../text/problems.ts';
import { troubleWords } from '../../text/trouble/words.ts';
import { kioskHome } from '../handed/kiosk/kioskPath.ts';
import type { Entries } from './entries.ts';

interface ProblemPageProps {
  language: Language;
  /** Path and query of the request. */
  address: string;
  path: string;
  size: TextSize;
  problem: Pick<PageProblem, 'code' | 'params' | 'status'>;
  /** The form that was sent; null where a page was only asked for. */
  sent: Entries | null;
}

const Home = ({ language }: { language: Language }) => (
  <p>
    <a href={`/?lang=${language}`}>{troubleWords[language].home}</a>
  </p>
);

/** On a device that others use, what is on the page must be cleared by hand where no script does. */
const Clear = ({ language }: { language: Language }) => (
  <button class="button second" type="submit" name="button" value="clear">
    {handedWords[language].kiosk.clear}
  </button>
);

/** What went wrong and what to do. A fault of ours loses nothing: the form that was sent can be sent again. */
export const ProblemPage = ({ language, address, path, size, problem, sent }: ProblemPageProps) => {
  const { code, params, status } = problem;
  const { gone } = troubleWords[language];
  const title = code === 'not_found' ? gone.title : problemTitle(code, language);
  return (
    <RespondentPage language={language} title={title} path={path} size={size} bare={path === kioskHome}>
      <h1>{title}</h1>
      <p>{code === 'not_found' ? gone.detail : problemDetail(code, params, language)}</p>
      {code === 'not_found' && <Home language={language} />}
      {status >= 500 && (
        <TryAgain
          language={language}
          address={address}
          sent={sent && [...sent].flatMap(([field, values]) => values.map((value) => [field, value] as const))}
          others={path === kioskHome ? <Clear language={language} /> : undefined}
        />
      )}
    </RespondentPage>
  );
};
