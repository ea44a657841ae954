import type { LossResult } from './loss.ts';

const names: Record<keyof LossResult['faults'], string> = {
  lost: 'confirmed and not stored (lost)',
  duplicated: 'stored more than once (duplicated)',
  tokens: 'token spent without an answer, or answer without a spent token',
  receipts: 'stored under another receipt than the one of the form',
  halves: 'answers without the record that came with them, or the reverse',
  misinformed: 'told wrongly by the page of receipts',
  teams: 'teams whose answers are not as many as their spent tokens',
  printed: 'tokens or receipt codes in what the server printed',
};

/** The figures of a run, a line each. */
export const lossLines = (result: LossResult): string[] => [
  `${result.submissions} people answer: ${result.byWay.api} by the API, ${result.byWay.form} on the pages, ${result.byWay.tab} in tabs of Chromium`,
  `${result.kills} times kill -9 of the server, ${result.killedStarting} of them while it was starting`,
  `${result.sends} tries to send; ${result.broken} requests without a reply; replies ${JSON.stringify(result.statuses)}`,
  `${result.leftWhileSending} tabs closed or connections broken off while sending; ${result.gaveUp} never learnt the end (${result.arrivedAnyway} had arrived)`,
  `${result.confirmed} confirmed, ${result.stored} stored, in ${Math.round(result.seconds)} s`,
  ...Object.entries(result.faults).map(
    ([name, count]) => `${String(count).padStart(6)}  ${names[name as keyof LossResult['faults']]}`,
  ),
];
