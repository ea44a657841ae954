import type { Cell, Column } from '../../analysis/finding.ts';
import { originLabels, priorityLabels, relationLabels, themeLabels } from '../../analysis/ledger/facets.ts';
import { eventWords } from '../../analysis/ledger/labels.ts';
import { reasonLabels } from '../../analysis/ledger/reasons.ts';
import { isText } from '../../surveys/isText.ts';
import type { Text } from '../../surveys/text.ts';
import { ledgerWords } from '../../web/text/manage/ledger/words.ts';
import { roleWords } from '../../web/text/manage/recommendations/roleWords.ts';
import { recommendationWords } from '../../web/text/manage/recommendations/words.ts';
import { vocabulary } from '../../web/text/vocabulary/words.ts';
import type { Exported } from './ledgerExport.ts';
import type { ExportedEvent } from './ledgerExportEvents.ts';
import { exportColumn, inOneCell, written, yesOrNo } from './ledgerExportTables.ts';

/** What the parts of a detail are called on the pages. */
const { score: _, ownerId: __, ...besideFr } = ledgerWords.fr.details;
const saidFr = { ...recommendationWords.fr.details, ...besideFr };
const saidEn = { ...recommendationWords.en.details, ...ledgerWords.en.details };
const parts = Object.keys(saidFr) as (keyof typeof saidFr)[];

export const eventColumns: Column[] = [
  ...(['recommendation', 'institution', 'team'] as const).map((name) => exportColumn(name)),
  exportColumn('number', 'count'),
  ...(['event', 'occurredOn', 'recordedAt', 'role', 'imported', 'owned'] as const).map((name) => exportColumn(name)),
  ...parts.map((name): Column => ({ name, kind: 'text', title: { fr: saidFr[name], en: saidEn[name] } })),
];

/** Words of the codes that a detail can have, by its part. */
const codes: Record<string, Record<string, Text>> = {
  reasonCode: reasonLabels,
  origin: originLabels,
  theme: themeLabels,
  priority: priorityLabels,
  relation: relationLabels,
};
const words: Record<string, { fr: Record<string, string>; en: Record<string, string> }> = {
  channel: { fr: recommendationWords.fr.channels, en: recommendationWords.en.channels },
  contributorSide: { fr: vocabulary.fr.sides, en: vocabulary.en.sides },
};

/** A file of evidence by its hash, which the ledger vouches for. */
const listed = (value: unknown): Text => {
  if (isText(value)) return value;
  const said = typeof value === 'object' && value !== null && 'sha256' in value ? String(value.sha256) : String(value);
  return { fr: said, en: said };
};

function cellOf(name: string, value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return inOneCell(value.map(listed));
  if (isText(value)) return written(value);
  const code = String(value);
  const [fr, en] = [words[name]?.fr[code], words[name]?.en[code]];
  return codes[name]?.[code] ?? (fr !== undefined && en !== undefined ? { fr, en } : code);
}

const eventRow = ({ recommendation }: Exported, event: ExportedEvent): Record<string, Cell> => ({
  recommendation: recommendation.id,
  ...{ institution: written(recommendation.institution.name), team: written(recommendation.team.name) },
  ...{ number: event.number, event: eventWords(event.type), occurredOn: event.occurredOn },
  ...{ recordedAt: event.recordedAt, imported: yesOrNo(event.imported) },
  role: { fr: roleWords(event.role, 'fr'), en: roleWords(event.role, 'en') },
  owned: typeof event.detail.owned === 'boolean' ? yesOrNo(event.detail.owned) : null,
  ...Object.fromEntries(parts.map((name) => [name, cellOf(name, event.detail[name])])),
});

/** The events of a recommendation as lines of a file for people: a column for each thing that an event can say. */
export const eventRows = (exported: Exported): Record<string, Cell>[] =>
  exported.events.map((event) => eventRow(exported, event));
