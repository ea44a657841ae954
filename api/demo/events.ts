import type { Text } from '../../surveys/text.ts';
import type { Transaction } from '../db/database.ts';
import { programEvents } from '../db/schema/programEvents.ts';
import { dayOf, daysBefore } from './day.ts';
import { insertAll } from './insert.ts';
import type { InventedProgram } from './program.ts';

const happened: { before: number; words: Text; own: boolean }[] = [
  {
    ...{ before: 700, own: false },
    words: { fr: 'Formation commune des équipes', en: 'Joint training of the teams' },
  },
  {
    ...{ before: 330, own: false },
    words: { fr: 'Dépenses des patients remboursées en dix jours', en: 'Patients’ expenses paid within ten days' },
  },
  { ...{ before: 200, own: true }, words: { fr: 'Nouvelle direction', en: 'New management' } },
];

/** What may explain how the figures of the large programme moved: two events of the programme, one of an institution. */
export async function inventEvents(
  tx: Transaction,
  { program, at, newId }: { program: InventedProgram; at: number; newId: () => string },
): Promise<void> {
  const rows = happened.map(({ before, words, own }) => ({
    ...{ id: newId(), programId: program.id, words, recordedAt: at },
    institutionId: own ? (program.institutions[0]?.id ?? null) : null,
    happenedOn: dayOf(daysBefore(at, before)),
  }));
  await insertAll(tx, programEvents, rows);
}
