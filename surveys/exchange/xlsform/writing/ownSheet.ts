import type { QuestionnaireDocument } from '../../../document.ts';
import type { Text } from '../../../text.ts';
import { placedItems } from '../../../validation/placedItems.ts';
import { languageNames, own } from '../columns.ts';
import type { Sheet } from '../sheet.ts';
import { type Cells, sheetOf } from './table.ts';

const columns = ['what', 'name', 'value', `text::${languageNames.fr}`, `text::${languageNames.en}`];

const textRow = (what: string, text: Text, more: Cells = {}): Cells => ({
  what,
  ...more,
  [`text::${languageNames.fr}`]: text.fr,
  [`text::${languageNames.en}`]: text.en,
});

const valueRow = (what: string, value: string | undefined): Cells[] => (value === undefined ? [] : [{ what, value }]);

function scaleRows({ scales }: QuestionnaireDocument): Cells[] {
  return scales.flatMap(({ name, title, items, minimumAnswered }) => [
    textRow('scale', title, { name, value: String(minimumAnswered) }),
    ...items.map((item): Cells => ({ what: 'scale_item', name: item.name, value: item.reversed ? 'reversed' : '' })),
  ]);
}

/** What XLSForm has no place for, in a sheet of our own: one row for each thing, in the order of the document. */
export function ownSheet(document: QuestionnaireDocument): Sheet {
  const { purpose, title, description, consent, licence, attribution, rewording, adaptedFrom, sources } = document;
  const origins = placedItems(document).flatMap(({ item }): Cells[] =>
    'origin' in item && item.origin !== undefined
      ? [{ what: 'origin', name: item.name, value: JSON.stringify(item.origin) }]
      : [],
  );
  const rows = [
    ...valueRow('format', document.format),
    ...valueRow('purpose', purpose),
    textRow('title', title),
    textRow('description', description),
    textRow('consent_heading', consent.heading),
    ...consent.paragraphs.map((paragraph) => textRow('consent_paragraph', paragraph)),
    ...valueRow('licence', licence),
    ...valueRow('attribution', attribution),
    ...valueRow('rewording', rewording),
    ...valueRow('adapted_from', adaptedFrom && JSON.stringify(adaptedFrom)),
    ...sources.map((source): Cells => ({ what: 'source', value: source })),
    ...scaleRows(document),
    ...origins,
  ];
  return sheetOf(own.sheet, columns, columns, rows);
}
