import { conditionTexts } from '../../../../analysis/codebookWords.ts';
import { type CodebookVariable, codebookOf } from '../../../../surveys/codebook.ts';
import type { QuestionnaireDocument } from '../../../../surveys/document.ts';
import { noValueCodes } from '../../../../surveys/missing.ts';
import { noValueLabels } from '../../../../surveys/noValueLabels.ts';
import type { Language } from '../../../../surveys/text.ts';
import { Facts, ListTable } from '../../../parts/listTable.tsx';
import { formWords } from '../../../text/forms/words.ts';
import { codebookWords } from '../../../text/manage/codebook/words.ts';
import { stepsTo } from '../documentLinks.tsx';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { readVersion } from '../readDocument.ts';
import { VariableView } from './variableView.tsx';

interface VariablesProps {
  document: QuestionnaireDocument;
  variables: CodebookVariable[];
  language: Language;
}

/** The variables of a codebook under the headings of their sections; each reason stands with the item it is about. */
const Variables = ({ document, variables, language }: VariablesProps) => {
  const words = codebookWords[language];
  const conditionOf = conditionTexts(document);
  const reasons = new Map(
    variables.flatMap((each) => (each.role === 'missing' ? [[each.item.name, each.reasons] as const] : [])),
  );
  const View = ({ variable }: { variable: CodebookVariable }) => (
    <VariableView
      variable={variable}
      language={language}
      condition={conditionOf(variable)}
      reasons={reasons.get(variable.column)}
    />
  );
  const sections = document.sections
    .map(({ name, title }) => ({
      title: title[language],
      of: variables.filter((each) => each.role === 'value' && each.section.name === name),
    }))
    .filter(({ of }) => of.length > 0);
  const groups = [
    { title: words.context, of: variables.filter(({ role }) => role === 'context') },
    ...sections,
    { title: words.scores, of: variables.filter(({ role }) => role === 'score') },
  ].filter(({ of }) => of.length > 0);
  return (
    <>
      {groups.map(({ title, of }) => (
        <>
          <h2>{title}</h2>
          {of.map((variable) => (
            <View variable={variable} />
          ))}
        </>
      ))}
    </>
  );
};

/** The codebook of a published version, to be read and printed. */
export async function codebookPage(turn: Turn) {
  const { language } = turn.reader;
  const words = codebookWords[language];
  const found = await readVersion(turn);
  const { document, slug, state } = found;
  const { number, sha256 } = state;
  return (
    <ManagePage
      reader={turn.reader}
      section="questionnaires"
      title={words.title(document.title[language])}
      path={stepsTo(found, language)}
    >
      <p>{words.lead}</p>
      <p class="screen">
        <a href={`/api/v1/questionnaires/${slug}/versions/${number}/codebook.csv`}>{words.download}</a>
      </p>
      <p class="screen">{formWords[language].print}</p>
      <Facts
        facts={[
          [words.state, `${slug}, ${words.version(number)}`],
          [words.fingerprint, <code class="hash">{sha256}</code>],
          [words.licence, `${document.licence}. ${words.rewording[document.rewording ?? 'allowed']}`],
          ...(document.attribution ? [[words.attribution, document.attribution] satisfies [string, string]] : []),
        ]}
      />
      <h2>{words.missing}</h2>
      <p>{words.missingLead}</p>
      <ListTable
        id="missing"
        caption={words.missingMeans}
        head={[words.code, words.label]}
        rows={noValueCodes.map((code) => [<code>{code}</code>, noValueLabels[code][language]])}
        none=""
      />
      <Variables document={document} variables={codebookOf(document)} language={language} />
    </ManagePage>
  );
}
