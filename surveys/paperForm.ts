import type { QuestionnaireDocument } from './document.ts';
import { type AnswerableFormItem, type FormItem, type FormSection, formFor, isAnswerable } from './form.ts';
import type { Rule } from './rule.ts';
import type { Side } from './side.ts';
import type { Text } from './text.ts';

/** Some questions in a row that are answered under one condition only. */
export interface OnlyIf {
  rule: Rule;
  /** Numbers of the first and last of them; null when there is only text to read. */
  first: number | null;
  last: number | null;
  /** Number of the question to go to otherwise; null at the end of the questionnaire. */
  otherwise: number | null;
}

/** An item as paper shows it. */
export type PaperItem = { item: FormItem; number: number | null };
export type NumberedItem = { item: AnswerableFormItem; number: number };

/** What stands together: several agreement statements as a grid, or one item. */
export type PaperBlock =
  | { kind: 'grid'; items: NumberedItem[]; onlyIf?: OnlyIf }
  | { kind: 'item'; item: PaperItem; onlyIf?: OnlyIf };

export interface PaperSection {
  name: string;
  title: Text;
  intro?: Text;
  onlyIf?: OnlyIf;
  blocks: PaperBlock[];
}

/** A questionnaire on paper for one side: questions are numbered through, texts to read are not. */
export interface PaperForm {
  sections: PaperSection[];
  /** Number of each question, by item name. */
  numbers: ReadonlyMap<string, number>;
}

const sameRule = (a: Rule | undefined, b: Rule | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Items in a row under one condition. */
function runsOf(items: FormItem[]): FormItem[][] {
  const runs: FormItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && sameRule(run[0].shownIf, item.shownIf)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** Agreement statements in a row, and every other item by itself. */
function groupsOf(run: FormItem[]): FormItem[][] {
  const groups: FormItem[][] = [];
  for (const item of run) {
    const group = groups.at(-1);
    if (item.kind === 'agreement' && group?.[0]?.kind === 'agreement') group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** For each item, the number of the first question after it. */
function nextQuestions(sections: FormSection[], numbers: ReadonlyMap<string, number>): Map<FormItem, number | null> {
  const found = new Map<FormItem, number | null>();
  let next: number | null = null;
  for (const item of sections.flatMap(({ items }) => items).reverse()) {
    found.set(item, next);
    next = numbers.get(item.name) ?? next;
  }
  return found;
}

/** The form of one side as it is printed. */
export function paperForm(document: QuestionnaireDocument, side: Side): PaperForm {
  const { sections } = formFor(document, side);
  const asked = sections.flatMap(({ items }) => items.filter(isAnswerable));
  const numbers = new Map(asked.map(({ name }, i) => [name, i + 1]));
  const otherwise = nextQuestions(sections, numbers);
  const onlyIf = (items: FormItem[], rule: Rule | undefined): OnlyIf | undefined => {
    const last = items.at(-1);
    if (rule === undefined || last === undefined) return undefined;
    const own = items.flatMap(({ name }) => numbers.get(name) ?? []);
    return { rule, first: own[0] ?? null, last: own.at(-1) ?? null, otherwise: otherwise.get(last) ?? null };
  };
  const numbered = (item: FormItem): PaperItem => ({ item, number: numbers.get(item.name) ?? null });
  const blocksOf = (run: FormItem[]): PaperBlock[] =>
    groupsOf(run).flatMap((group, at): PaperBlock[] => {
      const condition = at === 0 ? onlyIf(run, run[0]?.shownIf) : undefined;
      const more = condition === undefined ? {} : { onlyIf: condition };
      const asGrid = group.map(numbered).filter(isNumbered);
      if (asGrid.length > 1) return [{ kind: 'grid', items: asGrid, ...more }];
      return group.map((item) => ({ kind: 'item', item: numbered(item), ...more }));
    });
  return {
    numbers,
    sections: sections.map((section) => {
      const condition = onlyIf(section.items, section.shownIf);
      return {
        name: section.name,
        title: section.title,
        ...(section.intro && { intro: section.intro }),
        ...(condition && { onlyIf: condition }),
        blocks: runsOf(section.items).flatMap((run) => blocksOf(run)),
      };
    }),
  };
}

const isNumbered = (placed: PaperItem): placed is NumberedItem => placed.number !== null;
