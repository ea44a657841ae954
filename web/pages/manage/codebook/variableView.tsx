import type { Child } from 'hono/jsx';
import { scoreWords, variableCodes, variableText } from '../../../../analysis/codebookWords.ts';
import { formatNumber } from '../../../../analysis/format.ts';
import { type CodebookVariable, missingColumn } from '../../../../surveys/codebook.ts';
import { sides } from '../../../../surveys/side.ts';
import { type Language, languages, type Text } from '../../../../surveys/text.ts';
import { Facts } from '../../../parts/listTable.tsx';
import { codebookWords } from '../../../text/manage/codebook/words.ts';
import { questionnaireWords } from '../../../text/manage/questionnaires/words.ts';

type Fact = [name: string, value: Child];
type Value = Extract<CodebookVariable, { role: 'value' }>;

interface VariableProps<V extends CodebookVariable> {
  variable: V;
  language: Language;
  /** When it is shown; undefined when always. */
  condition?: Text;
  /** The reasons that the column beside it may hold, by code. */
  reasons?: string[];
}

/** A text in both languages, one under the other. */
const Both = ({ text }: { text: Text }) => (
  <>
    {languages.map((each) => (
      <span class="in-language" lang={each}>
        {text[each]}
      </span>
    ))}
  </>
);

const Codes = ({ variable, language }: { variable: CodebookVariable; language: Language }) => {
  const words = codebookWords[language];
  return (
    <table class="code-list">
      <caption class="unseen">{`${words.codes}, ${variable.column}`}</caption>
      <thead>
        <tr>
          <th scope="col">{words.code}</th>
          {languages.map((each) => (
            <th scope="col">{words.in[each]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {variableCodes(variable).map(([code, label]) => (
          <tr>
            <th scope="row">
              <code>{code}</code>
            </th>
            {languages.map((each) => (
              <td lang={each}>{label[each]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

function limitsOf({ item }: Value, language: Language): Fact[] {
  const words = codebookWords[language];
  if (item.kind === 'short_text' || item.kind === 'long_text') {
    const longest: Fact = [words.range, words.longest(formatNumber(item.maxLength, language))];
    const pattern = item.kind === 'short_text' ? item.pattern : undefined;
    return pattern === undefined ? [longest] : [longest, [words.pattern, <code>{pattern}</code>]];
  }
  if (item.kind !== 'number' && item.kind !== 'date') return [];
  if (item.min === undefined && item.max === undefined) return [];
  return [[words.range, questionnaireWords[language].limits(String(item.min ?? '…'), String(item.max ?? '…'))]];
}

function valueFacts({ variable, language, condition, reasons = [] }: VariableProps<Value>): Fact[] {
  const words = codebookWords[language];
  const { item, section, scales } = variable;
  const terms = questionnaireWords[language];
  const marks = [...(item.required ? [words.required] : []), ...(item.sensitive ? [words.sensitive] : [])];
  const wordings = sides.flatMap((side): Fact[] => {
    const text = item.textFor?.[side];
    return text === undefined ? [] : [[words.wording[side], <Both text={text} />]];
  });
  const several: Fact[] = item.kind === 'multiple' ? [[words.codes, words.several]] : [];
  const origin = item.origin;
  return [
    ...wordings,
    ...(item.hint ? [[words.hint, <Both text={item.hint} />] satisfies Fact] : []),
    [words.kind, terms.kinds[item.kind]],
    [words.audience, terms.audience[item.audience === 'all' ? section.audience : item.audience]],
    ...(condition ? [[words.condition, condition[language]] satisfies Fact] : []),
    ...limitsOf(variable, language),
    ...several,
    ...(marks.length > 0 ? [[words.marks, marks.join(', ')] satisfies Fact] : []),
    ...(scales.length > 0
      ? [
          [
            words.scales,
            scales.map(({ name, reversed }) => (reversed ? `${name} (${words.reversed})` : name)).join(', '),
          ] satisfies Fact,
        ]
      : []),
    ...(origin
      ? [
          [
            words.origin,
            `${origin.slug} ${origin.number}, ${origin.item}. ${origin.licence}. ${origin.attribution}`,
          ] satisfies Fact,
        ]
      : []),
    [words.reasonsIn(missingColumn(item.name)), <code>{reasons.join(', ')}</code>],
  ];
}

function factsOf(props: VariableProps<CodebookVariable>): Fact[] {
  const { variable, language } = props;
  if (variable.role === 'value') return valueFacts({ ...props, variable });
  if (variable.role === 'score') {
    const words = codebookWords[language];
    return [
      [words.calculation, scoreWords(variable.scale, language)],
      [words.range, questionnaireWords[language].limits(String(variable.low), String(variable.high))],
    ];
  }
  return [];
}

/** One variable: its column, its words in both languages, its codes, and what bounds it. */
export const VariableView = (props: VariableProps<CodebookVariable>) => {
  const { variable, language } = props;
  const facts = factsOf(props);
  return (
    <section class="variable" aria-labelledby={`variable-${variable.role}-${variable.column}`}>
      <h3 id={`variable-${variable.role}-${variable.column}`}>
        <code>{variable.column}</code>
      </h3>
      <p>
        <Both text={variableText(variable)} />
      </p>
      {facts.length > 0 && <Facts facts={facts} />}
      {variableCodes(variable).length > 0 && <Codes variable={variable} language={language} />}
    </section>
  );
};
