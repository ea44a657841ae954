import type { DocumentSource } from '../../../document.ts';
import type { Text } from '../../../text.ts';
import { foreignNames } from '../../foreignNames.ts';
import { loss } from '../../loss.ts';
import { introKind, own } from '../columns.ts';
import { type FormReading, type FormSectionRows, isBlank, rowText } from './form.ts';
import { audienceOf, type ItemSource, itemOf } from './item.ts';
import type { Question } from './question.ts';
import { ruleSources, shownIf } from './shownIf.ts';

export type SectionSource = DocumentSource['sections'][number];

const isIntro = ({ row }: Question): boolean => row.get(own.kind) === introKind;

interface ReadSection {
  rows: FormSectionRows;
  intro: Question | undefined;
  read: { question: Question; item: ItemSource }[];
}

/** The first note of a section that we wrote is its introduction, as long as something follows it. */
function readSection(reading: FormReading, rows: FormSectionRows): ReadSection {
  const [first, ...rest] = rows.questions;
  const intro = first !== undefined && rest.length > 0 && isIntro(first) ? first : undefined;
  const questions = intro === undefined ? rows.questions : rest;
  return { rows, intro, read: questions.map((question) => ({ question, item: itemOf(reading, question) })) };
}

/**
 * The sections of a form. A group without a label, and questions in no group, come under the title of the form.
 * A group that keeps no question is left out, which is told.
 */
export function sectionsOf(reading: FormReading, rows: FormSectionRows[], title: Text): SectionSource[] {
  const sections = rows.map((each) => readSection(reading, each));
  const sources = ruleSources(sections.flatMap(({ read }) => read));
  const groups = sections.flatMap(({ rows: { row } }) => (row === null ? [] : [reading.names.get(row) ?? '']));
  const added = sections
    .filter(({ rows: { row }, read }) => row === null && read.length > 0)
    .map((_, i) => `section_${i + 1}`);
  const nameFor = foreignNames([...groups, ...added]);
  let unnamed = 0;
  return sections.flatMap(({ rows: { row }, intro, read }): SectionSource[] => {
    const items = read.map(({ question, item }): ItemSource => {
      const rule = shownIf(
        reading,
        [...question.groups, ...(question.type.is === 'heading' ? [] : [question.row])],
        sources,
      );
      return { ...item, ...rule };
    });
    const [first] = read;
    if (first === undefined) {
      if (row !== null) reading.losses.push(loss(row.place(), 'group_left_out'));
      return [];
    }
    if (row === null) reading.losses.push(loss(first.question.row.place(), 'section_added'));
    const wanted = row === null ? `section_${++unnamed}` : (reading.names.get(row) ?? '');
    const label = row === null ? title : rowText(reading, row, 'label');
    return [
      {
        name: nameFor(wanted),
        title: isBlank(label) ? title : label,
        ...(intro && { intro: rowText(reading, intro.row, 'label') }),
        ...(row !== null && { ...audienceOf(row), ...shownIf(reading, [row], sources) }),
        items,
      },
    ];
  });
}
