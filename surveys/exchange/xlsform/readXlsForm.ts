import { documentSchema, slugSchema } from '../../document.ts';
import type { Language, Text } from '../../text.ts';
import { foreignSlug } from '../foreignNames.ts';
import { type Imported, type Loss, loss, partLoss } from '../loss.ts';
import { type Unreadable, unreadable } from '../unreadable.ts';
import { own, sheetNames } from './columns.ts';
import { unguarded } from './labels.ts';
import { type ChoiceList, choiceLists } from './reading/choices.ts';
import { type FormSectionRows, formReading, isBlank, shortened } from './reading/form.ts';
import { type FormLanguages, formLanguages } from './reading/languages.ts';
import { type OwnSheet, readOwnSheet } from './reading/ownSheet.ts';
import { questionOf } from './reading/question.ts';
import { type SectionSource, sectionsOf } from './reading/sections.ts';
import { orderedNames } from './reading/shownIf.ts';
import { type Row, type Table, tableOf } from './reading/table.ts';
import { unreadCells, unreadColumns } from './reading/unused.ts';
import { sectionRowsOf } from './reading/walk.ts';
import type { Sheet } from './sheet.ts';

const mostItems = 2000;
const tooMany = () => ({ unreadable: [unreadable(sheetNames.survey, 'too_many_items', { maximum: mostItems })] });

/** A form has the sheets by these names, whatever the case of their letters. */
function tableNamed(sheets: Sheet[], name: string): Table | undefined {
  const sheet = sheets.find((each) => each.name.trim().toLowerCase() === name);
  return sheet && tableOf(sheet);
}

interface Tables {
  survey: Table;
  choices: Table | undefined;
  settings: Row | undefined;
}

/** Our own title in both languages, unless the form was given another one since; a foreign form's in its language. */
function titleOf(settings: Row | undefined, { title }: OwnSheet, { main }: FormLanguages, losses: Loss[]): Text {
  const place = settings?.place('form_title') ?? '';
  const cell = unguarded(settings?.raw('form_title') || settings?.raw('title') || '');
  const text = title ?? { fr: '', en: '' };
  if (title === null) losses.push(partLoss(place, 'part_missing', 'title'));
  return cell === '' ? text : { ...text, [main]: shortened({ losses }, place, cell, 10_000) };
}

function slugOf(settings: Row | undefined, title: Text, losses: Loss[]): string {
  const wanted = settings?.get('form_id') || settings?.get('id_string') || title.fr || title.en || 'questionnaire';
  const slug = slugSchema.safeParse(wanted).success ? wanted : foreignSlug(wanted);
  if (slug !== wanted && settings !== undefined)
    losses.push(loss(settings.place('form_id'), 'name_changed', { from: wanted, to: slug }));
  return slug;
}

/** The questions that are kept, under the groups of the form; null when these go too deep. */
function keptRows({ survey, choices }: Tables, { text }: FormLanguages, losses: Loss[]): FormSectionRows[] | null {
  const walked = sectionRowsOf(survey.rows, (row) => !isBlank(text(row, 'label')));
  if (walked === null) return null;
  const { sections, losses: walking } = walked;
  losses.push(...walking);
  const sources = { lists: choiceLists(choices, text), ordered: orderedNames(survey.rows) };
  const told = new Set<ChoiceList>();
  return sections.map(({ row, questions }) => {
    const kept = questions.flatMap((question) => questionOf(question, sources, losses) ?? []);
    for (const question of kept) {
      if (question.list !== null && !told.has(question.list)) {
        told.add(question.list);
        for (const each of question.list.losses) losses.push(each);
      }
      if (question.type.is !== 'heading') losses.push(...unreadCells(question.row, question.kind, survey.heads));
    }
    return { row, questions: kept };
  });
}

const withOrigins = (sections: SectionSource[], { origins }: OwnSheet): SectionSource[] =>
  sections.map((section) => ({
    ...section,
    items: section.items.map((item) => {
      const origin = item.kind === 'information' ? undefined : origins.get(item.name);
      return origin === undefined ? item : { ...item, origin };
    }),
  }));

/**
 * Reads the sheets of any workbook as an XLSForm. Nothing of it is trusted: what cannot be kept is told by sheet and cell,
 * and the document is still to be checked by `validateDocument`. What `writeXlsForm` wrote comes back whole.
 * @param fallback the language of labels when the form does not say.
 */
export function readXlsForm(sheets: Sheet[], fallback: Language): Imported | { unreadable: Unreadable[] } {
  const survey = tableNamed(sheets, sheetNames.survey);
  if (survey === undefined) {
    const found = sheets.map(({ name }) => name).join(', ');
    return { unreadable: [unreadable('', 'not_questionnaire', { found: found.slice(0, 200) })] };
  }
  if (survey.rows.length > 2 * mostItems + 1000) return tooMany();
  const choices = tableNamed(sheets, sheetNames.choices);
  const settingsTable = tableNamed(sheets, sheetNames.settings);
  const tables: Tables = { survey, choices, settings: settingsTable?.rows[0] };
  const languages = formLanguages(
    [survey, ...(choices === undefined ? [] : [choices])],
    tables.settings?.get('default_language') ?? '',
    fallback,
  );
  const ownSheet = readOwnSheet(tableNamed(sheets, own.sheet));
  const losses: Loss[] = [...languages.losses];
  const title = titleOf(tables.settings, ownSheet, languages, losses);
  const slug = slugOf(tables.settings, title, losses);
  const rows = keptRows(tables, languages, losses);
  if (rows === null) return { unreadable: [unreadable(sheetNames.survey, 'too_deep')] };
  const count = rows.reduce((sum, { questions }) => sum + questions.length, 0);
  if (count === 0) return { unreadable: [unreadable(sheetNames.survey, 'no_items')] };
  if (count > mostItems) return tooMany();
  const sections = sectionsOf(formReading(rows, languages, losses), rows, title);
  losses.push(
    ...unreadColumns('survey', survey),
    ...(choices === undefined ? [] : unreadColumns('choices', choices)),
    ...(settingsTable === undefined || ownSheet.title !== null ? [] : unreadColumns('settings', settingsTable)),
    ...ownSheet.losses,
  );
  const document = {
    format: 'tandem-questionnaire/1',
    slug,
    ...ownSheet.whole,
    title,
    sections: withOrigins(sections, ownSheet),
  };
  // With what is left out of a document written by hand filled in, whenever its shape is right.
  return { document: documentSchema.safeParse(document).data ?? document, losses };
}
