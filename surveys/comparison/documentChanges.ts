import type { QuestionnaireDocument } from '../document.ts';
import type { Text } from '../text.ts';
import type { DocumentChange, DocumentTerm } from './change.ts';
import { movedNames } from './order.ts';
import { wordings } from './wordings.ts';

type Document = QuestionnaireDocument;

const reworded = (part: string, before: Text | undefined, after: Text | undefined): DocumentChange[] =>
  wordings(before, after).map((wording) => ({ code: 'reworded', part, ...wording }));

function paragraphChanges(before: Document, after: Document): DocumentChange[] {
  const [earlier, later] = [before.consent.paragraphs, after.consent.paragraphs];
  return (earlier.length > later.length ? earlier : later).flatMap((_, i) =>
    reworded(`/consent/paragraphs/${i}`, earlier[i], later[i]),
  );
}

function sectionChanges(before: Document, after: Document): DocumentChange[] {
  const earlier = new Map(before.sections.map((section) => [section.name, section]));
  const later = new Map(after.sections.map((section) => [section.name, section]));
  const moved = movedNames([...earlier.keys()], [...later.keys()]);
  return [
    ...after.sections.flatMap((section): DocumentChange[] => {
      const own = earlier.get(section.name);
      const { name, title } = section;
      if (own === undefined) return [{ code: 'section_added', section: name, title }];
      return [
        ...reworded(`/sections/${name}/title`, own.title, title),
        ...reworded(`/sections/${name}/intro`, own.intro, section.intro),
        ...(moved.has(name) ? [{ code: 'section_moved', section: name } as const] : []),
        ...(own.audience === section.audience
          ? []
          : [{ code: 'section_audience', section: name, before: own.audience, after: section.audience } as const]),
      ];
    }),
    ...before.sections
      .filter(({ name }) => !later.has(name))
      .map(({ name, title }): DocumentChange => ({ code: 'section_removed', section: name, title })),
  ];
}

/** Each term of use in one line, as it is shown. */
const termsOf = (document: Document): Record<DocumentTerm, string> => {
  const { slug, purpose, licence, attribution = '', rewording = 'allowed', adaptedFrom, sources } = document;
  const source =
    adaptedFrom === undefined
      ? ''
      : `${adaptedFrom.slug}, version ${adaptedFrom.number} (SHA-256 ${adaptedFrom.sha256.slice(0, 12)}…)`;
  return { slug, purpose, licence, attribution, rewording, adaptedFrom: source, sources: sources.join('\n') };
};

/** What changed around the items: title, first screen, sections, licence. */
export function documentChanges(before: Document, after: Document): DocumentChange[] {
  const [earlier, later] = [termsOf(before), termsOf(after)];
  const terms = (Object.keys(earlier) as DocumentTerm[]).filter((term) => earlier[term] !== later[term]);
  return [
    ...reworded('/title', before.title, after.title),
    ...reworded('/description', before.description, after.description),
    ...reworded('/consent/heading', before.consent.heading, after.consent.heading),
    ...paragraphChanges(before, after),
    ...sectionChanges(before, after),
    ...terms.map((term): DocumentChange => ({ code: 'term', term, before: earlier[term], after: later[term] })),
  ];
}
