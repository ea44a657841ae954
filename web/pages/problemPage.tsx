import type { PageProblem } from '../client.ts';
import { StaffPage } from '../parts/staffPage.tsx';
import { TryAgain } from '../parts/tryAgain.tsx';
import { problemDetail, problemTitle } from '../text/problems.ts';
import { staffWords } from '../text/staff/words.ts';
import { troubleWords } from '../text/trouble/words.ts';
import type { Visitor } from './reader.ts';

interface ProblemPageProps {
  visitor: Visitor;
  /** Null where no page has this address. */
  problem: PageProblem | null;
  /** The form that was sent, where a fault of ours kept it from being read. */
  sent?: readonly (readonly [field: string, value: string])[] | null;
}

function said({ visitor: { language, me }, problem }: ProblemPageProps): { title: string; detail: string } {
  const { noSuchPage } = staffWords[language];
  const { gone, startAtHome } = troubleWords[language];
  if (problem === null) return me === null ? { ...noSuchPage, detail: startAtHome } : noSuchPage;
  if (problem.code === 'not_found') return gone;
  return {
    title: problemTitle(problem.code, language),
    detail: problemDetail(problem.code, problem.params, language),
  };
}

/** What happened, what to do about it, and the way back: to the dashboard for those who have one. */
export const ProblemPage = ({ visitor, problem, sent = null }: ProblemPageProps) => {
  const { language, me, url } = visitor;
  const { title, detail } = said({ visitor, problem });
  return (
    <StaffPage visitor={visitor} title={title}>
      <div class="letter">
        <h1>{title}</h1>
        <p>{detail}</p>
        {problem !== null && problem.status >= 500 && (
          <TryAgain language={language} address={`${url.pathname}${url.search}`} sent={sent} />
        )}
        <p>
          {me === null ? (
            <a href="/">{troubleWords[language].home}</a>
          ) : (
            <a href="/dashboard">{staffWords[language].back}</a>
          )}
        </p>
      </div>
    </StaffPage>
  );
};
