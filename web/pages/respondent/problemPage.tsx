import type { Language } from '../../../surveys/text.ts';
import type { PageProblem } from '../../client.ts';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import type { TextSize } from '../../parts/textSize.ts';
import { problemDetail, problemTitle } from '../../text/problems.ts';

interface ProblemPageProps {
  language: Language;
  path: string;
  size: TextSize;
  problem: Pick<PageProblem, 'code' | 'params'>;
}

/** What went wrong and what to do, where no form can be shown again. */
export const ProblemPage = ({ language, path, size, problem: { code, params } }: ProblemPageProps) => {
  const title = problemTitle(code, language);
  return (
    <RespondentPage language={language} title={title} path={path} size={size}>
      <h1>{title}</h1>
      <p>{problemDetail(code, params, language)}</p>
    </RespondentPage>
  );
};
