import { StaffPage } from '../../parts/staffPage.tsx';
import { type DocsWords, docsWords } from '../../text/docs/words.ts';
import type { Visitor } from '../reader.ts';
import { type ApiDocument, type DocumentedRoute, routesByTag } from './openApi.ts';
import { type KnownProblem, ProblemTable } from './problemTable.tsx';
import { Route } from './route.tsx';

interface DocsPageProps {
  visitor: Visitor;
  document: ApiDocument;
  problems: KnownProblem[];
}

const Contents = ({ words, tags }: { words: DocsWords; tags: string[] }) => (
  <nav aria-labelledby="contents">
    <h2 id="contents">{words.contents}</h2>
    <ul>
      {tags.map((tag) => (
        <li>
          <a href={`#tag-${tag}`}>{words.tags[tag] ?? tag}</a>
        </li>
      ))}
      <li>
        <a href="#problems">{words.problems}</a>
      </li>
    </ul>
  </nav>
);

const Tag = (props: { tag: string; routes: DocumentedRoute[]; words: DocsWords; problems: KnownProblem[] }) => (
  <section aria-labelledby={`tag-${props.tag}`}>
    <h2 id={`tag-${props.tag}`}>{props.words.tags[props.tag] ?? props.tag}</h2>
    {props.routes.map((route) => (
      <Route route={route} words={props.words} problems={props.problems} />
    ))}
  </section>
);

/** The API for people: the rules that hold everywhere, every address, every problem with its words. */
export const DocsPage = ({ visitor, document, problems }: DocsPageProps) => {
  const words = docsWords[visitor.language];
  const tags = routesByTag(document);
  return (
    <StaffPage visitor={visitor} title={words.title}>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p>
        <a href="/openapi.json">{words.document}</a>
      </p>
      <Contents words={words} tags={[...tags.keys()]} />
      {words.rules.map(({ title, paragraphs }) => (
        <section>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </section>
      ))}
      {[...tags].map(([tag, routes]) => (
        <Tag tag={tag} routes={routes} words={words} problems={problems} />
      ))}
      <h2 id="problems">{words.problems}</h2>
      <ProblemTable problems={problems} language={visitor.language} words={words} />
    </StaffPage>
  );
};
