import type { Text } from '../../surveys/text.ts';
import type { Cell, Column, Table } from '../finding.ts';
import { stageLabels } from '../recruitment/stages.ts';
import { diversityTable } from './diversityTables.ts';
import type { ReadCollection } from './reachCollection.ts';

const collectionColumn: Column = { name: 'collection', title: { fr: 'Collecte', en: 'Collection' }, kind: 'text' };
const hidden: Cell = { hidden: true };

/** The rows of the chart: every category in every collection that is shown. */
export function reachTable(caption: Text, collections: ReadCollection[]): Table {
  const [category, ...columns] = diversityTable(caption, []).columns;
  return {
    caption,
    columns: [...(category ? [category] : []), collectionColumn, ...columns],
    rows: collections.flatMap(({ stage, rows }) =>
      diversityTable(caption, rows?.rows ?? []).rows.map((row) => ({ ...row, collection: stageLabels[stage] })),
    ),
  };
}

const states: Record<ReadCollection['state'], Text> = {
  none: { fr: 'Rien n’a été recueilli', en: 'Nothing was collected' },
  open: { fr: 'En cours, chiffres à la fermeture', en: 'Under way, figures once closed' },
  frozen: { fr: 'Fermée, chiffres figés', en: 'Closed, figures frozen' },
};

/** Each collection with its own numbers. */
export const collectionTable = (collections: ReadCollection[]): Table => ({
  caption: { fr: 'Les quatre collectes, sans lien entre elles', en: 'The four collections, with no link between them' },
  columns: [
    collectionColumn,
    { name: 'campaign', title: { fr: 'Campagne', en: 'Campaign' }, kind: 'text' },
    { name: 'state', title: { fr: 'État', en: 'State' }, kind: 'text' },
    { name: 'records', title: { fr: 'Fiches', en: 'Records' }, kind: 'count' },
    { name: 'answered', title: { fr: 'Ont répondu à la question', en: 'Answered the question' }, kind: 'count' },
  ],
  rows: collections.map(({ stage, state, campaign, read }) => ({
    collection: stageLabels[stage],
    campaign,
    state: states[state],
    records: state === 'frozen' ? (read?.records ?? hidden) : null,
    answered: state === 'frozen' ? (read?.answered ?? hidden) : null,
  })),
});
