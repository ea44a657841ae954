import type { Language } from '../../../surveys/text.ts';
import type { PageProblem } from '../../client.ts';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { problemDetail, problemTitle } from '../../text/problems.ts';

interface ProblemPageProps {
  language: Language;
  path: string;
  problem: Pick<PageProblem, 'code' | 'params'>;
}

/** What went wrong and what to do, where no form can be shown again. */
export const ProblemPage = ({ language, path, problem: { code, params } }: ProblemPageProps) => {
  const title = problemTitle(code, language);
  return (
    <RespondentPage language={language} title={title} path={path}>
      <h1>{title}</h1>
      <p>{problemDetail(code, params, language)}</p>
    </RespondentPage>
  );
};
