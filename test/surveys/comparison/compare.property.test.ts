import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments, type DocumentComparison } from '../../../surveys/comparison/compare.ts';
import { refusals } from '../../../surveys/comparison/refusals.ts';
import { wordDiff } from '../../../surveys/comparison/wordDiff.ts';
import { wordingSize } from '../../../surveys/comparison/wording.ts';
import type { Item, QuestionnaireDocument } from '../../../surveys/document.ts';
import { shippedDocuments } from '../../../surveys/instruments/catalogue.ts';
import { anyDocument } from '../documents.ts';

const changesIn = ({ document, items, scales }: DocumentComparison): number =>
  document.length +
  [...items, ...scales].reduce((sum, each) => sum + (each.status === 'kept' ? each.changes.length : 1), 0);

/** Every place of a JSON value that holds no list and no object, with a way to put something else there. */
function leaves(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
}

function changed(document: QuestionnaireDocument, path: string[]): QuestionnaireDocument {
  const copy = structuredClone(document);
  let at: Record<string, unknown> = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  const value = at[last];
  at[last] = typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : `${String(value)}x`;
  return copy;
}

const documents = fc.oneof(anyDocument, fc.constantFrom(...shippedDocuments.map(({ document }) => document)));

describe('comparing two documents', () => {
  it('finds nothing between a document and itself, and refuses nothing', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const compared = compareDocuments(document, structuredClone(document));
        expect(changesIn(compared)).toBe(0);
        for (const each of [...compared.items, ...compared.scales])
          expect(each).toMatchObject({ proposed: 'identical' });
        expect(refusals(document, [document])).toEqual([]);
      }),
    );
  });

  it('finds every single change, wherever it is', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, at) => {
        const places = leaves(document).filter(([first]) => first !== 'format');
        const path = places[at % places.length] ?? [];
        expect(changesIn(compareDocuments(document, changed(document, path))), path.join('/')).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('finds every change of shape', () => {
    const added: Record<string, (item: Item) => Item | null> = {
      hint: (item) => ({ ...item, hint: { fr: 'Aide', en: 'Help' } }),
      'wording for a side': (item) => ({ ...item, textFor: { patient_side: { fr: 'Autre', en: 'Other' } } }),
      condition: (item) => ({ ...item, shownIf: { all: [{ item: 'earlier', answered: true }] } }),
      origin: (item) =>
        item.kind === 'information'
          ? null
          : {
              ...item,
              origin: { slug: 'bank', number: 1, item: 'x', licence: '', attribution: '', rewording: 'allowed' },
            },
      option: (item) =>
        'options' in item
          ? { ...item, options: [...item.options, { code: 'NEW', label: { fr: 'Neuve', en: 'New' } }] }
          : null,
      'fewer options': (item) => ('options' in item ? { ...item, options: item.options.slice(1) } : null),
      'other order': (item) => ('options' in item ? { ...item, options: [...item.options].reverse() } : null),
      'fewer points': (item) => ('points' in item ? { ...item, points: item.points.slice(1) } : null),
      limit: (item) => (item.kind === 'number' ? { ...item, max: 7 } : null),
      pattern: (item) => (item.kind === 'short_text' ? { ...item, pattern: '[a-z]+' } : null),
      message: (item) => (item.kind === 'date' ? { ...item, message: { fr: 'Non', en: 'No' } } : null),
      sensitive: (item) => (item.kind === 'agreement' ? { ...item, sensitive: true } : null),
    };
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.constantFrom(...Object.keys(added)), (document, at, what) => {
        const all = document.sections.flatMap(({ items }) => items);
        const item = all[at % all.length];
        const other = item === undefined ? null : (added[what]?.(item) ?? null);
        fc.pre(other !== null);
        const sections = document.sections.map((section) => ({
          ...section,
          items: section.items.map((each) => (each === item && other !== null ? other : each)),
        }));
        const compared = compareDocuments(document, { ...document, sections });
        const found = compared.items.find(({ name }) => name === item?.name);
        expect(found?.status === 'kept' ? found.changes.length : 0, what).toBeGreaterThan(0);
        const unseen = what === 'origin' || what === 'sensitive';
        expect(found).toMatchObject({ proposed: unseen ? 'identical' : expect.not.stringMatching('identical') });
      }),
      { numRuns: 400 },
    );
  });

  it('refuses whatever gives a code another label of its item', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, at) => {
        const chosen = document.sections.flatMap(({ items }) => items).filter((item) => 'options' in item);
        fc.pre(chosen.length > 0);
        const item = chosen[at % chosen.length];
        const sections = document.sections.map((section) => ({
          ...section,
          items: section.items.map((each) => {
            if (each !== item || !('options' in each)) return each;
            const labels = each.options.map(({ label }) => label);
            const turned = [...labels.slice(1), ...labels.slice(0, 1)];
            return {
              ...each,
              options: each.options.map((option, i) => ({ ...option, label: turned[i] ?? option.label })),
            };
          }),
        }));
        const faults = refusals({ ...document, sections }, [document]);
        expect(faults.map(({ code }) => code)).toContain('option_recoded');
      }),
    );
  });

  it('finds an item left out, and the same one put back', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), (document, at) => {
        const names = document.sections.flatMap(({ items }) => items.map(({ name }) => name));
        const name = names[at % names.length];
        const without = {
          ...document,
          sections: document.sections.map((section) => ({
            ...section,
            items: section.items.filter((item) => item.name !== name),
          })),
        };
        const statusOf = (compared: DocumentComparison) => compared.items.find((item) => item.name === name)?.status;
        expect(statusOf(compareDocuments(document, without))).toBe('removed');
        expect(statusOf(compareDocuments(without, document))).toBe('added');
      }),
    );
  });

  it('only moves when sections change places, and never makes an item less comparable than that', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const turned = { ...document, sections: [...document.sections].reverse() };
        const { items } = compareDocuments(document, turned);
        for (const item of items) {
          if (item.status !== 'kept') throw new Error('nothing comes or goes');
          expect(item.changes.filter(({ code }) => code !== 'moved')).toEqual([]);
          expect(['identical', 'minor_wording']).toContain(item.proposed);
        }
      }),
    );
  });

  it('proposes the same both ways, where nothing moved', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, at) => {
        const places = leaves(document.sections).filter((path) => path.at(-1) !== 'name');
        const path = places[at % places.length] ?? [];
        const other = changed(document, ['sections', ...path]);
        const proposals = (a: QuestionnaireDocument, b: QuestionnaireDocument) =>
          compareDocuments(a, b)
            .items.map((item) => `${item.name} ${item.status === 'kept' ? item.proposed : ''}`)
            .sort();
        expect(proposals(document, other)).toEqual(proposals(other, document));
      }),
      { numRuns: 300 },
    );
  });

  it('compares two thousand items in a moment', () => {
    const items = Array.from(
      { length: 2000 },
      (_, i): Item => ({
        ...{ kind: 'agreement', name: `item_${i}`, text: { fr: `Énoncé ${i}`, en: `Statement ${i}` }, audience: 'all' },
        ...{ required: false, dontKnow: false, preferNotToSay: false, notApplicable: false },
      }),
    );
    const [shipped] = shippedDocuments;
    if (shipped === undefined) throw new Error('nothing is shipped');
    const document = (list: Item[]) => ({
      ...{ ...shipped.document, scales: [] },
      sections: [{ ...shipped.document.sections[0], name: 'one', items: list }] as QuestionnaireDocument['sections'],
    });
    expect(compareDocuments(document(items), document([...items].reverse())).items).toHaveLength(2000);
  });
});

describe('two wordings', () => {
  const texts = fc
    .array(fc.constantFrom('the', 'team', 'not', 'écoute', 'm’', ' ', ', ', '🙂', '5', 'שלום'))
    .map((parts) => parts.join(''));
  it('are rebuilt from their differences', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const without = (kind: string) =>
          wordDiff(before, after)
            .filter((stretch) => stretch.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('are as far apart one way as the other', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(wordingSize(a, b)).toBe(wordingSize(b, a));
      }),
    );
  });
});
