import type { Cell, Column } from '../../analysis/finding.ts';
import { originLabels, priorityLabels, relationLabels, themeLabels } from '../../analysis/ledger/facets.ts';
import { stateLabels } from '../../analysis/ledger/labels.ts';
import { reasonLabels } from '../../analysis/ledger/reasons.ts';
import type { Text } from '../../surveys/text.ts';
import { ledgerWords } from '../../web/text/manage/ledger/words.ts';
import {
  type LedgerExportWords,
  ledgerExportWords,
  type RecommendationColumn,
} from '../../web/text/manage/ledgerExport/words.ts';
import { vocabulary } from '../../web/text/vocabulary/words.ts';
import type { ExportedRecommendation } from './ledgerExportRows.ts';

const exportWord = (word: (words: LedgerExportWords) => string): Text => ({
  fr: word(ledgerExportWords.fr),
  en: word(ledgerExportWords.en),
});
export const yesOrNo = (holds: boolean): Text => exportWord(({ yes, no }) => (holds ? yes : no));

export const exportColumn = (name: keyof LedgerExportWords['columns'], kind: Column['kind'] = 'text'): Column => ({
  name,
  kind,
  title: exportWord(({ columns }) => columns[name]),
});

/** A text in the reader's language, or in the only one it was written in. */
export const written = ({ fr, en }: Text): Text => ({ fr: fr || en, en: en || fr });

/** Several texts in one cell. */
export const inOneCell = (texts: Text[]): Text => ({
  fr: texts.map((text) => written(text).fr).join(' | '),
  en: texts.map((text) => written(text).en).join(' | '),
});

const counts: RecommendationColumn[] = ['evidence', 'patientContributors', 'professionalContributors'];
const names: RecommendationColumn[] = [
  ...(['recommendation', 'institution', 'team', 'titleFr', 'titleEn', 'detailFr', 'detailEn', 'side'] as const),
  ...(['state', 'since', 'submittedOn', 'owner', 'dueOn', 'theme', 'priority', 'origin', 'reviewOn'] as const),
  ...(['declared', 'verified', 'disputed', 'reasonCode', 'reason', 'routedTo', 'supersededBy'] as const),
  ...(['links', 'objectives', 'evidence', 'patientContributors', 'professionalContributors', 'imported'] as const),
];
export const recommendationColumns: Column[] = names.map((name) =>
  exportColumn(name, counts.includes(name) ? 'count' : 'text'),
);

const sides = (side: ExportedRecommendation['contributorSide']): Text => ({
  fr: vocabulary.fr.sides[side],
  en: vocabulary.en.sides[side],
});
const formerAccount: Text = { fr: ledgerWords.fr.formerAccount, en: ledgerWords.en.formerAccount };

/** A recommendation as a line of a file for people, in words; programs have the codes in the JSON. */
export function recommendationRow(row: ExportedRecommendation): Record<RecommendationColumn, Cell> {
  const { owner, contributors } = row;
  const ties = row.links.map(
    ({ relation, to }): Text => ({
      fr: `${relationLabels[relation].fr} ${to}`,
      en: `${relationLabels[relation].en} ${to}`,
    }),
  );
  return {
    recommendation: row.id,
    ...{ institution: written(row.institution.name), team: written(row.team.name) },
    ...{ titleFr: row.title.fr, titleEn: row.title.en, detailFr: row.detail.fr, detailEn: row.detail.en },
    ...{ side: sides(row.contributorSide), state: stateLabels[row.state].words },
    ...{ since: row.since, submittedOn: row.submittedOn, dueOn: row.dueOn, reviewOn: row.reviewOn },
    owner: owner === null ? null : (owner.name ?? formerAccount),
    theme: row.theme && themeLabels[row.theme],
    priority: row.priority && priorityLabels[row.priority],
    origin: row.origin && originLabels[row.origin],
    ...{ declared: yesOrNo(row.declared), verified: yesOrNo(row.verified), disputed: yesOrNo(row.disputed) },
    reasonCode: row.reasonCode && reasonLabels[row.reasonCode],
    ...{ reason: row.reason, routedTo: row.routedTo, supersededBy: row.supersededBy },
    ...{ links: inOneCell(ties), objectives: inOneCell(row.objectives), evidence: row.evidenceCount },
    patientContributors: contributors === null ? { hidden: true } : contributors.patient_side,
    professionalContributors: contributors === null ? { hidden: true } : contributors.professional_side,
    imported: yesOrNo(row.importedHistory),
  };
}
