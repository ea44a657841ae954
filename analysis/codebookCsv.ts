import { type CodebookVariable, codebookOf } from '../surveys/codebook.ts';
import type { AnswerableItem, QuestionnaireDocument } from '../surveys/document.ts';
import type { Text } from '../surveys/text.ts';
import { conditionTexts, scoreWords, variableCodes, variableText } from './codebookWords.ts';
import { tableCsv } from './csv.ts';
import type { Cell, Column } from './finding.ts';

/** The headings are names for programs, the same in both languages; texts stand in a column for each. */
const columnNames = [
  ...['column', 'role', 'item', 'section', 'section_title_fr', 'section_title_en', 'kind', 'text_fr', 'text_en'],
  ...['patient_side_text_fr', 'patient_side_text_en', 'professional_side_text_fr', 'professional_side_text_en'],
  ...['hint_fr', 'hint_en', 'audience', 'condition_fr', 'condition_en', 'codes_fr', 'codes_en'],
  ...['min', 'max', 'integer', 'max_length', 'pattern', 'required', 'sensitive', 'scales', 'calculation_fr'],
  ...['calculation_en', 'licence', 'attribution', 'rewording', 'origin'],
];
const columns: Column[] = columnNames.map((name) => ({ name, title: { fr: name, en: name }, kind: 'text' }));

const inTwo = (name: string, text: Text | undefined): Record<string, Cell> =>
  text === undefined ? {} : { [`${name}_fr`]: text.fr, [`${name}_en`]: text.en };

/** `1 = Strongly disagree | 2 = Disagree`: labels may hold any other mark. */
const coded = (variable: CodebookVariable): Record<string, Cell> => {
  const codes = variableCodes(variable);
  const list = (language: 'fr' | 'en') => codes.map(([code, label]) => `${code} = ${label[language]}`).join(' | ');
  return codes.length === 0 ? {} : inTwo('codes', { fr: list('fr'), en: list('en') });
};

function limits(item: AnswerableItem): Record<string, Cell> {
  if (item.kind === 'agreement') return { min: 1, max: 5, integer: 'true' };
  if (item.kind === 'rating') {
    const values = item.points.map(({ value }) => value);
    return { min: Math.min(...values), max: Math.max(...values), integer: 'true' };
  }
  if (item.kind === 'number') return { min: item.min ?? null, max: item.max ?? null, integer: String(item.integer) };
  if (item.kind === 'date') return { min: item.min ?? null, max: item.max ?? null };
  if (item.kind === 'short_text') return { max_length: item.maxLength, pattern: item.pattern ?? null };
  return item.kind === 'long_text' ? { max_length: item.maxLength } : {};
}

function licenceOf(document: QuestionnaireDocument, item?: AnswerableItem): Record<string, Cell> {
  const origin = item?.origin;
  const { licence, attribution, rewording } = origin ?? document;
  return {
    licence,
    attribution: attribution ?? null,
    rewording: rewording ?? 'allowed',
    origin: origin === undefined ? null : `${origin.slug}|${origin.number}#${origin.item}`,
  };
}

function valueCells({ section, item, scales }: Extract<CodebookVariable, { role: 'value' }>): Record<string, Cell> {
  return {
    section: section.name,
    ...inTwo('section_title', section.title),
    kind: item.kind,
    ...inTwo('patient_side_text', item.textFor?.patient_side),
    ...inTwo('professional_side_text', item.textFor?.professional_side),
    ...inTwo('hint', item.hint),
    audience: item.audience === 'all' ? section.audience : item.audience,
    ...limits(item),
    required: String(item.required),
    sensitive: String(item.sensitive ?? false),
    scales: scales.map(({ name, reversed }) => (reversed ? `${name} (reversed)` : name)).join(' | '),
  };
}

/**
 * The codebook of a version as CSV: a line for each column of an export, in its order, then one for each score. Texts in
 * both languages side by side; cells that a spreadsheet would run are disarmed.
 */
export function codebookCsv(document: QuestionnaireDocument): string {
  const conditionOf = conditionTexts(document);
  const rows = codebookOf(document).map((variable): Record<string, Cell> => {
    const { role, column } = variable;
    const item = 'item' in variable ? variable.item : undefined;
    return {
      column,
      role,
      item: item?.name ?? null,
      ...inTwo('text', variableText(variable)),
      ...coded(variable),
      ...inTwo('condition', conditionOf(variable)),
      ...(role === 'value' ? valueCells(variable) : {}),
      ...(role === 'missing' ? { section: variable.section.name } : {}),
      ...(role === 'score' ? { min: variable.low, max: variable.high } : {}),
      ...(role === 'score'
        ? inTwo('calculation', { fr: scoreWords(variable.scale, 'fr'), en: scoreWords(variable.scale, 'en') })
        : {}),
      ...(role === 'value' || role === 'score' ? licenceOf(document, item) : {}),
    };
  });
  return tableCsv({ caption: { fr: 'Dictionnaire', en: 'Codebook' }, columns, rows }, 'en');
}
