import type { Language } from '../../surveys/text.ts';
import type { PageProblem } from '../client.ts';
import { problemDetail, problemTitle } from '../text/problems.ts';
import type { FieldError } from './errorSummary.tsx';

/** What a field says. In fields that repeat, `#` in the label stands for the number of the row. */
export interface FieldWords {
  label: string;
  hint?: string;
  /** What to do when the entry is refused. */
  repair: string;
}

/** A form as it is shown: what stands in it and what was refused. Names of fields are the paths of the API's body. */
export interface FormView {
  language: Language;
  values: URLSearchParams;
  problem: PageProblem | null;
  /** By field; rows that repeat share the words of `rows.#.part`. */
  words: Record<string, FieldWords>;
}

export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

const isIndex = (part: string): boolean => /^\d+$/.test(part);
const withoutIndexes = (name: string): string =>
  name
    .split('.')
    .map((part) => (isIndex(part) ? '#' : part))
    .join('.');

/** The words of a field, the number of its row put in. */
export function wordsOf({ words }: Pick<FormView, 'words'>, name: string): FieldWords | undefined {
  const found = words[name] ?? words[withoutIndexes(name)];
  const index = name.split('.').find(isIndex);
  return found && index !== undefined
    ? { ...found, label: found.label.replace('#', String(Number(index) + 1)) }
    : found;
}

/** The field that a path of the API is about: itself, or the nearest one around it. */
function fieldAt(form: FormView, path: string): string | null {
  for (let parts = path.split('.'); parts.length > 0; parts = parts.slice(0, -1)) {
    const name = parts.join('.');
    if (wordsOf(form, name)) return name;
  }
  return null;
}

function pathsOf({ params }: PageProblem): string[] {
  if (!Array.isArray(params.faults)) return [];
  return params.faults.flatMap((fault: unknown) =>
    typeof fault === 'object' && fault !== null && 'path' in fault ? [String(fault.path)] : [],
  );
}

/** Everything that was refused, in words, each beside its field or else for the whole form. */
export function errorsOf(form: FormView): (FieldError & { name: string | null })[] {
  const { problem, language } = form;
  if (problem === null) return [];
  const whole = `${problemTitle(problem.code, language)} ${problemDetail(problem.code, problem.params, language)}`;
  const { field } = problem.params;
  const single = typeof field === 'string' ? fieldAt(form, field) : null;
  if (single !== null) {
    return [{ name: single, field: fieldId(single), question: wordsOf(form, single)?.label, message: whole }];
  }
  const names = new Set(pathsOf(problem).map((path) => fieldAt(form, path)));
  if (names.size === 0) names.add(null);
  return [...names].map((name) => {
    const words = name === null ? undefined : wordsOf(form, name);
    return name === null || words === undefined
      ? { name: null, field: 'form', message: whole }
      : { name, field: fieldId(name), question: words.label, message: words.repair };
  });
}

/** What is said beside a field that was refused. */
export const faultBeside = (form: FormView, name: string): string | null =>
  errorsOf(form).find((error) => error.name === name)?.message ?? null;
