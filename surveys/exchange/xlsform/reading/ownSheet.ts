import { type DocumentSource, documentSchema, type Origin, originSchema } from '../../../document.ts';
import { languages, type Text } from '../../../text.ts';
import { type Loss, partLoss } from '../../loss.ts';
import { languageNames } from '../columns.ts';
import type { Row, Table } from './table.ts';

type WholeDocument = Pick<
  DocumentSource,
  'purpose' | 'description' | 'consent' | 'licence' | 'attribution' | 'rewording' | 'adaptedFrom' | 'sources' | 'scales'
>;

/** What a form says about the whole of a document in our own sheet. */
export interface OwnSheet {
  whole: WholeDocument;
  /** The title in both languages; null when the form has none of ours. */
  title: Text | null;
  origins: ReadonlyMap<string, Origin>;
  losses: Loss[];
}

const fields = documentSchema.shape;
const none = (): Text => ({ fr: '', en: '' });

function textOf(row: Row): Text {
  const text = none();
  for (const language of languages) text[language] = row.raw(`text::${languageNames[language]}`).slice(0, 10_000);
  return text;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function scalesOf(rows: Row[]): NonNullable<DocumentSource['scales']> {
  const scales: NonNullable<DocumentSource['scales']> = [];
  for (const row of rows) {
    const name = row.get('name');
    if (row.get('what') === 'scale') {
      const share = fields.scales.unwrap().element.shape.minimumAnswered.safeParse(Number(row.get('value') || 'none'));
      scales.push({ name, title: textOf(row), items: [], ...(share.success && { minimumAnswered: share.data }) });
    } else if (row.get('what') === 'scale_item') {
      scales.at(-1)?.items.push({ name, reversed: row.get('value') === 'reversed' });
    }
  }
  return scales.filter(({ items }) => items.length > 0);
}

/** Reads our own sheet; what a form without one does not have is told. */
export function readOwnSheet(table: Table | undefined): OwnSheet {
  const losses: Loss[] = [];
  const rows = table?.rows ?? [];
  const all = (what: string) => rows.filter((row) => row.get('what') === what);
  const value = (what: string) => all(what)[0]?.raw('value');
  const told = <T>(part: 'purpose' | 'description' | 'consent' | 'licence', found: T | undefined, otherwise: T): T => {
    if (found === undefined) losses.push(partLoss('', 'part_missing', part));
    return found ?? otherwise;
  };
  const [heading] = all('consent_heading').map(textOf);
  const paragraphs = all('consent_paragraph').map(textOf).slice(0, 10);
  const attribution = fields.attribution.safeParse(value('attribution'));
  const rewording = fields.rewording.safeParse(value('rewording'));
  const adaptedFrom = fields.adaptedFrom.safeParse(jsonOf(value('adapted_from') ?? ''));
  const origins = all('origin').flatMap((row): [string, Origin][] => {
    const origin = originSchema.safeParse(jsonOf(row.raw('value')));
    return origin.success ? [[row.get('name'), origin.data]] : [];
  });
  return {
    whole: {
      purpose: told('purpose', fields.purpose.safeParse(value('purpose')).data, 'experience'),
      description: told('description', all('description').map(textOf)[0], none()),
      consent: told('consent', heading && { heading, paragraphs: paragraphs.length === 0 ? [none()] : paragraphs }, {
        heading: none(),
        paragraphs: [none()],
      }),
      licence: told('licence', value('licence')?.slice(0, 200), ''),
      ...(attribution.data !== undefined && { attribution: attribution.data }),
      ...(rewording.data !== undefined && { rewording: rewording.data }),
      ...(adaptedFrom.data !== undefined && { adaptedFrom: adaptedFrom.data }),
      sources: all('source')
        .map((row) => row.raw('value').slice(0, 500))
        .slice(0, 50),
      scales: scalesOf(rows).slice(0, 100),
    },
    title: all('title').map(textOf)[0] ?? null,
    origins: new Map(origins),
    losses,
  };
}
