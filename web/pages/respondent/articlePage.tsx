import type { Language } from '../../../surveys/text.ts';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import type { TextSize } from '../../parts/textSize.ts';

/** A page to read: an opening paragraph, then points under headings. */
export interface Article {
  title: string;
  opening: string;
  sections: { heading: string; points: string[] }[];
}

interface ArticlePageProps {
  language: Language;
  path: string;
  size: TextSize;
  article: Article;
}

export const ArticlePage = ({ language, path, size, article }: ArticlePageProps) => (
  <RespondentPage language={language} title={article.title} path={path} size={size}>
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
