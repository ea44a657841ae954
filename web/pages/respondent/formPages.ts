import { type AnswerableFormItem, type FormSection, isAnswerable } from '../../../surveys/form.ts';
import { visibleSections } from '../../../surveys/visibility.ts';
import { type Answering, givenAnswers, type Questionnaire } from './answering.ts';
import { isRadioItem, type Purpose, reasonField, valueField } from './entries.ts';

/** Where a page stands: part 2 of 5; inside the last part, page 1 of 3. Counted over what this person meets. */
export interface Place {
  part: number;
  parts: number;
  sheet: { page: number; pages: number } | null;
}

export type SectionPage = { kind: 'section'; id: string; purpose: Purpose; section: FormSection; place: Place };
export type FormPage =
  | SectionPage
  /** Asks whether to go on with the questions about the person. */
  | { kind: 'aboutYou'; id: 'about-you'; place: Place }
  | { kind: 'review'; id: 'review' };

const shownSections = (questionnaire: Questionnaire, { entries }: Answering): FormSection[] =>
  visibleSections(questionnaire.form, givenAnswers(questionnaire, entries));

/** The pages this person meets with the answers given so far, review last: one page for each section. */
export function formPages(answering: Answering): FormPage[] {
  const { experience, demographics, aboutYou } = answering;
  const sections = shownSections(experience, answering);
  const parts = sections.length + (demographics === null ? 0 : 1);
  const pages: FormPage[] = sections.map((section, i) => ({
    kind: 'section',
    id: `experience/${section.name}`,
    purpose: 'experience',
    section,
    place: { part: i + 1, parts, sheet: null },
  }));
  if (demographics !== null) {
    pages.push({ kind: 'aboutYou', id: 'about-you', place: { part: parts, parts, sheet: null } });
  }
  if (demographics !== null && aboutYou === 'yes') {
    const about = shownSections(demographics, answering);
    pages.push(
      ...about.map((section, i): FormPage => {
        const sheet = about.length > 1 ? { page: i + 1, pages: about.length } : null;
        const id = `demographics/${section.name}`;
        return { kind: 'section', id, purpose: 'demographics', section, place: { part: parts, parts, sheet } };
      }),
    );
  }
  return [...pages, { kind: 'review', id: 'review' }];
}

export const answerableItems = (page: SectionPage): AnswerableFormItem[] => page.section.items.filter(isAnswerable);

/** The form fields that stand on a page; all other answers travel hidden. */
export function fieldsOn(page: FormPage): Set<string> {
  if (page.kind !== 'section') return new Set();
  return new Set(
    answerableItems(page).flatMap((item) => {
      const field = valueField(page.purpose, item.name);
      return isRadioItem(item) ? [field] : [field, reasonField(page.purpose, item.name)];
    }),
  );
}
