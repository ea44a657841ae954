import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../surveys/canonical.ts';
import { documentSchema, type QuestionnaireDocument } from '../../../../surveys/document.ts';
import { readXlsForm } from '../../../../surveys/exchange/xlsform/readXlsForm.ts';
import type { Sheet } from '../../../../surveys/exchange/xlsform/sheet.ts';
import { writeXlsForm } from '../../../../surveys/exchange/xlsform/writeXlsForm.ts';
import { shippedDocuments } from '../../../../surveys/instruments/catalogue.ts';
import { everyKind } from '../../../support/everyKind.ts';
import { option, sectionOf, sourceWith, words } from '../../documents.ts';
import { wholeDocument } from '../wholeDocuments.ts';

const documents = [everyKind, ...shippedDocuments.map(({ document }) => document)];

/** What comes back from a document's own form. */
function back(document: QuestionnaireDocument, through = (sheets: Sheet[]): Sheet[] => sheets) {
  const read = readXlsForm(through(writeXlsForm(document, 3).content), 'en');
  if (!('document' in read)) throw new Error(JSON.stringify(read));
  return { document: read.document as QuestionnaireDocument, losses: read.losses };
}

/** A form as another program leaves it that keeps only what it knows. */
const withoutOurs = (sheets: Sheet[]): Sheet[] =>
  sheets
    .filter(({ name }) => name !== 'tandem')
    .map(({ name, rows }) => {
      const isKept = (rows[0] ?? []).map((head) => !head.startsWith('tandem_'));
      return { name, rows: rows.map((cells) => cells.filter((_, column) => isKept[column])) };
    });

/** What any XLSForm holds of an item. */
const held = (document: QuestionnaireDocument) =>
  document.sections.flatMap(({ items }) =>
    items.map(({ kind, name, text, hint, ...rest }) => {
      const options =
        'options' in rest ? rest.options.map(({ code, label, exclusive }) => [code, label, exclusive]) : [];
      const limits = kind === 'number' || kind === 'date' ? ['min' in rest && rest.min, 'max' in rest && rest.max] : [];
      const pattern = kind === 'short_text' && 'pattern' in rest ? rest.pattern : undefined;
      const length = 'maxLength' in rest ? rest.maxLength : undefined;
      const asked = kind === 'rating' || kind === 'single' ? 'one' : kind;
      return { asked, name, text, hint, options: kind === 'multiple' ? options : [], limits, pattern, length };
    }),
  );

describe('a questionnaire written as an XLSForm and read again', () => {
  it('comes back whole, with nothing to tell', () => {
    fc.assert(
      fc.property(wholeDocument, (document) => {
        const read = back(document);
        expect(canonicalJson(read.document)).toBe(canonicalJson(document));
        expect(read.losses).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each(documents)('comes back whole: $slug', (document) => {
    expect(back(document)).toEqual({ document, losses: [] });
  });

  it('keeps what XLSForm itself holds in its own columns', () => {
    fc.assert(
      fc.property(wholeDocument, (document) => {
        const read = back(document, withoutOurs).document;
        const introductions = new Set(document.sections.map(({ name }) => `${name}_intro`));
        const kept = held(read).filter(({ name }) => !introductions.has(name.replace(/(_\d+)+_intro$/, '_intro')));
        const names = new Set(held(document).map(({ name }) => name));
        expect(kept.filter(({ name }) => names.has(name))).toEqual(held(document));
      }),
    );
  });

  it('keeps earlier answers that texts recall, and what only looks like one', () => {
    const texts = [
      '{{name}}',
      'Hi {{name|you}}!',
      '{{ name }}',
      '{{nobody}}',
      '{{told}}',
      `\${name}`,
      '$\u2060{name}',
      `\${{{name}}`,
    ];
    const document = documentSchema.parse(
      sourceWith([
        sectionOf('name', [
          { kind: 'information', name: 'told', text: words('told') },
          { kind: 'single', name: 'name', text: words('name'), options: [option('A'), option('B')] },
          ...texts.map((text, i) => ({
            kind: 'number' as const,
            name: `q${i}`,
            text: words(text),
            hint: words(text),
            message: words(text),
          })),
        ]),
        sectionOf('data', [{ kind: 'information', name: 'meta', text: words('meta') }], {
          intro: words('{{name|you}}'),
        }),
      ]),
    );
    expect(back(document)).toEqual({ document, losses: [] });
    const { content, losses } = writeXlsForm(document);
    const labels = content[0]?.rows.map((cells) => cells[3]);
    expect(labels?.slice(4, 8)).toEqual([`\${name}`, `Hi \${name}!`, `\${name}`, '{{nobody}}']);
    expect(
      new Set(
        content.flatMap(
          ({ rows }) =>
            rows
              .flat()
              .join(' ')
              .match(/\$\{[^}]*\}/g) ?? [],
        ),
      ),
    ).toEqual(new Set([`\${name}`]));
    const groups = content[0]?.rows.filter(([type]) => type === 'begin_group').map((cells) => cells[1]);
    expect(groups).toEqual(['name_2', 'data_2']);
    const about = (path: string) =>
      losses.filter((each) => each.path === path).map(({ code, params }) => [code, params.part]);
    expect(about('/sections/0/items/3/text')).toEqual([
      ['recalled_code', undefined],
      ['part_only_here', 'recalled_words'],
    ]);
    expect(about('/sections/0/items/7/text')).toEqual([]);
  });

  it('keeps the conditions of a form that lost our columns', () => {
    const { sections } = back(everyKind, withoutOurs).document;
    expect(sections.map(({ shownIf }) => shownIf)).toEqual(everyKind.sections.map(({ shownIf }) => shownIf));
    const items = (document: QuestionnaireDocument) => document.sections.flatMap((section) => section.items);
    expect(items({ ...everyKind, sections }).map(({ shownIf }) => shownIf)).toEqual(
      items(everyKind).map(({ shownIf }) => shownIf),
    );
  });
});
