import type { Language } from '../../../surveys/text.ts';
import { RespondentPage } from '../../parts/respondentPage.tsx';

/** A page to read: an opening paragraph, then points under headings. */
export interface Article {
  title: string;
  opening: string;
  sections: { heading: string; points: string[] }[];
}

export const ArticlePage = ({ language, path, article }: { language: Language; path: string; article: Article }) => (
  <RespondentPage language={language} title={article.title} path={path}>
    <h1>{article.title}</h1>
    <p>{article.opening}</p>
    {article.sections.map(({ heading, points }) => (
      <>
        <h2>{heading}</h2>
        <ul>
          {points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      </>
    ))}
  </RespondentPage>
);
