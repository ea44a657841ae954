import type { DecidedComparison } from '../../../api/model/questionnaireComparisons.ts';
import type { QuestionnaireDocument } from '../../../surveys/document.ts';
import { withoutPipes } from '../../../surveys/piping.ts';
import type { Language } from '../../../surveys/text.ts';
import { ListTable } from '../../parts/listTable.tsx';
import { impactWords } from '../../text/manage/impact/words.ts';
import { versionWords } from '../../text/manage/versions/words.ts';

interface ComparisonViewProps {
  comparison: DecidedComparison | null;
  document: QuestionnaireDocument;
  language: Language;
}

/** What was proposed and decided, when a version was published, about comparing it with the one it comes from. */
export const ComparisonView = ({ comparison, document, language }: ComparisonViewProps) => {
  const words = versionWords[language];
  if (comparison === null) return <p>{words.first}</p>;
  const { comparabilities, chosenByHand } = impactWords[language];
  const { base, items } = comparison;
  const titles = new Map([
    ...document.sections.flatMap((section) =>
      section.items.map((item) => [item.name, withoutPipes(item.text)] as const),
    ),
    ...document.scales.map((scale) => [scale.name, scale.title] as const),
  ]);
  const marked = Object.entries(items).filter(([, each]) => each.decided !== 'identical');
  const identical = Object.keys(items).length - marked.length;
  return (
    <div class="comparison">
      <h2 id="comparison">{words.comparison(base.slug, base.number)}</h2>
      <ListTable
        id="compared"
        caption={words.other}
        head={[words.names, words.proposed, words.decided]}
        rows={marked.map(([name, { proposed, decided }]) => [
          <>
            {titles.get(name)?.[language]} <code>{name}</code>
          </>,
          comparabilities[proposed].name,
          decided === proposed ? comparabilities[decided].name : `${comparabilities[decided].name} (${chosenByHand})`,
        ])}
        none={words.none}
      />
      {marked.length > 0 && identical > 0 && <p>{words.identical(identical)}</p>}
    </div>
  );
};
