import { type AnswerableFormItem, type FormItem, type FormSection, isAnswerable } from '../../../surveys/form.ts';
import type { Answers } from '../../../surveys/response.ts';
import { type Answering, type Questionnaire, walked } from './answering.ts';
import { isRadioItem, type Purpose, reasonField, valueField } from './entries.ts';
import { filled, type LaidOutItem, layOut, type Recall } from './laidOut.ts';
import { recalledWords } from './recalledWords.ts';
import { sheetsOf } from './sheets.ts';
import { fitsOnePage, itemsOnOnePage, shownOnOnePage } from './wholeForm.ts';

/** Where a page stands: part 2 of 5; inside a part of several pages, page 1 of 3. Counted over what this person meets. */
export interface Place {
  part: number;
  parts: number;
  sheet: { page: number; pages: number } | null;
}

/** A section, or one sheet of a long one: its items that are shown, with recalled answers filled in. */
interface Sheet {
  id: string;
  purpose: Purpose;
  section: FormSection;
  laidOut: LaidOutItem[];
  /** The answers that the rules of this questionnaire see. */
  answers: Answers;
  recall: Recall;
}

export type SectionPage = Sheet & { kind: 'section'; place: Place };
export type FormPage =
  | SectionPage
  /** Asks whether to go on with the questions about the person. */
  | { kind: 'aboutYou'; id: 'about-you'; place: Place }
  /** Asks for the code that pairs waves. */
  | { kind: 'pairing'; id: 'pairing' }
  | { kind: 'review'; id: 'review' };

function recallFrom({ form }: Questionnaire, answers: Answers): Recall {
  const items = new Map(form.sections.flatMap((section) => section.items).map((item) => [item.name, item]));
  return (name, language) => {
    const item: FormItem | undefined = items.get(name);
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    return item === undefined || !isAnswerable(item) || answer === undefined
      ? null
      : recalledWords(item, answer, language);
  };
}

/** The sheets of each section that shows something. */
function shownSheets(questionnaire: Questionnaire, { entries }: Answering): Sheet[][] {
  const { purpose, form } = questionnaire;
  const { shown, answers } = walked(questionnaire, entries);
  const recall = recallFrom(questionnaire, answers);
  const ofSections = form.sections.map(({ intro, ...section }) => {
    const sheets = sheetsOf(section.items).flatMap((items, i): Sheet[] => {
      if (!items.some((item) => shown.has(item.name))) return [];
      const laidOut = layOut(items, shown, recall);
      const here = laidOut.flatMap((place) => (place.shown ? [place.item] : []));
      const id = `${purpose}/${section.name}${i === 0 ? '' : `/${i + 1}`}`;
      const titled = { ...section, title: filled(section.title, recall), items: here };
      return [{ id, purpose, section: titled, laidOut, answers, recall }];
    });
    const [first, ...others] = sheets;
    if (first === undefined || intro === undefined) return sheets;
    return [{ ...first, section: { ...first.section, intro: filled(intro, recall) } }, ...others];
  });
  return ofSections.filter((sheets) => sheets.length > 0);
}

/** The whole of a questionnaire on one page; under its own title, as its sections have theirs on the page. */
function wholeSheet(questionnaire: Questionnaire, { entries }: Answering): Sheet[] {
  const { purpose, form, document } = questionnaire;
  const { shown, answers } = walked(questionnaire, entries);
  if (shown.size === 0) return [];
  const recall = recallFrom(questionnaire, answers);
  const laidOut = layOut(itemsOnOnePage(form), shownOnOnePage(form, shown), recall);
  const items = laidOut.flatMap((place) => (place.shown ? [place.item] : []));
  const section = { name: 'all', title: document.title, items };
  return [{ id: `${purpose}.all`, purpose, section, laidOut, answers, recall }];
}

/** The parts of a questionnaire, each with its pages: its sections, or all of it at once. */
function partsOf(questionnaire: Questionnaire, answering: Answering): Sheet[][] {
  if (!isOnOnePage(questionnaire, answering)) return shownSheets(questionnaire, answering);
  const whole = wholeSheet(questionnaire, answering);
  return whole.length > 0 ? [whole] : [];
}

/** Whether a questionnaire stands all on one page: asked for, and short enough. */
const isOnOnePage = ({ form }: Questionnaire, { layout }: Pick<Answering, 'layout'>): boolean =>
  layout === 'one_page' && fitsOnePage(form);

const placed = (sheets: Sheet[], part: number, parts: number): SectionPage[] =>
  sheets.map((sheet, i) => ({
    kind: 'section',
    ...sheet,
    place: { part, parts, sheet: sheets.length > 1 ? { page: i + 1, pages: sheets.length } : null },
  }));

/** The pages this person meets with the answers given so far, review last: one page for each section, or several. */
export function formPages(answering: Answering): FormPage[] {
  const { experience, demographics, aboutYou } = answering;
  const sections = partsOf(experience, answering);
  const parts = sections.length + (demographics === null ? 0 : 1);
  const pages: FormPage[] = sections.flatMap((sheets, i) => placed(sheets, i + 1, parts));
  if (demographics !== null) {
    pages.push({ kind: 'aboutYou', id: 'about-you', place: { part: parts, parts, sheet: null } });
  }
  if (demographics !== null && aboutYou === 'yes') {
    pages.push(...placed(partsOf(demographics, answering).flat(), parts, parts));
  }
  if (answering.asksPairing) pages.push({ kind: 'pairing', id: 'pairing' });
  return [...pages, { kind: 'review', id: 'review' }];
}

export const answerableItems = (page: SectionPage): AnswerableFormItem[] => page.section.items.filter(isAnswerable);

/** The form fields that stand on a page, those of items it may still bring up included; all other answers travel hidden. */
export function fieldsOn(page: FormPage): Set<string> {
  if (page.kind !== 'section') return new Set();
  return new Set(
    page.laidOut.flatMap(({ item }) => {
      if (!isAnswerable(item)) return [];
      const field = valueField(page.purpose, item.name);
      return isRadioItem(item) ? [field] : [field, reasonField(page.purpose, item.name)];
    }),
  );
}
