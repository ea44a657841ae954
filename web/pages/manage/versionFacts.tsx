import type { Child } from 'hono/jsx';
import type { QuestionnaireDocument } from '../../../surveys/document.ts';
import type { Language } from '../../../surveys/text.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { versionWords } from '../../text/manage/versions/words.ts';

/** Draft, published, retired: where a version stands on its way. */
export const VersionStates = ({
  published,
  retired,
  language,
}: {
  published: string;
  retired: string | null;
  language: Language;
}) => {
  const { states } = versionWords[language];
  return (
    <ol class="states">
      <li>{states.draft}</li>
      <li aria-current={retired === null ? 'step' : undefined}>{states.published(published)}</li>
      <li aria-current={retired === null ? undefined : 'step'}>
        {retired === null ? states.notRetired : states.retired(retired)}
      </li>
    </ol>
  );
};

/** What a document says of its licence and of where it comes from. */
export function termFacts(document: QuestionnaireDocument, language: Language): [string, Child][] {
  const words = versionWords[language];
  const { licence, attribution, rewording = 'allowed', adaptedFrom } = document;
  const source: [string, Child][] =
    adaptedFrom === undefined
      ? []
      : [
          [
            words.adaptedFrom,
            <>
              <a href={`/questionnaires/${adaptedFrom.slug}/versions/${adaptedFrom.number}`}>
                {adaptedFrom.slug}, {questionnaireWords[language].latestNumber(adaptedFrom.number)}
              </a>{' '}
              <code class="hash">{adaptedFrom.sha256}</code>
              <br />
              {words.adaptedNote}
            </>,
          ],
        ];
  return [
    ...source,
    [questionnaireWords[language].licence, licence],
    ...(attribution === undefined ? [] : ([[words.attribution, attribution]] as [string, Child][])),
    [words.rewording, words[rewording]],
  ];
}
