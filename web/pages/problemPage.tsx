import type { PageProblem } from '../client.ts';
import { StaffPage } from '../parts/staffPage.tsx';
import { problemDetail, problemTitle } from '../text/problems.ts';
import { staffWords } from '../text/staff/words.ts';
import type { Visitor } from './reader.ts';

/** What happened, what to do about it, and the way back. */
export const ProblemPage = ({ visitor, problem }: { visitor: Visitor; problem: PageProblem | null }) => {
  const { language } = visitor;
  const { noSuchPage, back } = staffWords[language];
  const title = problem === null ? noSuchPage.title : problemTitle(problem.code, language);
  const detail = problem === null ? noSuchPage.detail : problemDetail(problem.code, problem.params, language);
  return (
    <StaffPage visitor={visitor} title={title}>
      <div class="letter">
        <h1>{title}</h1>
        <p>{detail}</p>
        <p>
          <a href="/dashboard">{back}</a>
        </p>
      </div>
    </StaffPage>
  );
};
