import type { Language } from '../../../surveys/text.ts';
import { documentLinkWords } from '../../text/manage/documentLinks/words.ts';
import { draftTitle } from './draftTitle.ts';
import type { Step } from './managePage.tsx';
import type { ReadDocument } from './readDocument.ts';

/** From a version or a draft to how plainly it is written, its codebook (versions only) and its paper form. */
export const DocumentLinks = ({ home, language }: { home: string; language: Language }) => {
  const words = documentLinkWords[language];
  const isDraft = home.endsWith('/draft');
  const links: [path: string, label: string][] = [
    ['reading', words.reading],
    ...(isDraft ? [] : [['codebook', words.codebook] satisfies [string, string]]),
    ['paper', words.paper],
  ];
  // The exports stand on the page of the version itself, under the whole questionnaire.
  const anchors = isDraft ? [] : [{ href: `${home}#export`, label: words.exports }];
  return (
    <nav class="views" aria-label={words.navigation}>
      <ul>
        {[...links.map(([path, label]) => ({ href: `${home}/${path}`, label })), ...anchors].map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The pages above a view of a document. */
export function stepsTo({ slug, home, state, document }: ReadDocument, language: Language): Step[] {
  const words = documentLinkWords[language];
  return [
    { href: '/questionnaires', label: words.questionnaires },
    { href: `/questionnaires/${slug}`, label: draftTitle(document, language, slug) },
    { href: home, label: 'number' in state ? words.version(state.number) : words.draft },
  ];
}
