import type { InventedWave } from './campaigns.ts';
import { daysBefore } from './day.ts';

/**
 * The four waves of the first programme: three closed, the follow-up open for the printed links. Midpoint and end are confidential and
 * ask for a code, so that the change of the same people can be seen.
 */
export const firstWaves = (now: number): InventedWave[] => [
  {
    name: { fr: 'Départ', en: 'Baseline' },
    wave: 'baseline',
    status: 'closed',
    opensAt: daysBefore(now, 420),
    closesAt: daysBefore(now, 390),
    progress: 0,
    answered: 0.86,
  },
  {
    name: { fr: 'Mi-mandat', en: 'Midpoint' },
    wave: 'midpoint',
    status: 'closed',
    opensAt: daysBefore(now, 240),
    closesAt: daysBefore(now, 210),
    progress: 0.5,
    answered: 0.84,
    coded: true,
  },
  {
    name: { fr: 'Fin du mandat', en: 'End of mandate' },
    wave: 'end',
    status: 'closed',
    opensAt: daysBefore(now, 60),
    closesAt: daysBefore(now, 30),
    progress: 1,
    answered: 0.9,
    coded: true,
  },
  {
    name: { fr: 'Suivi', en: 'Follow-up' },
    wave: 'followup',
    status: 'open',
    opensAt: daysBefore(now, 7),
    closesAt: daysBefore(now, -21),
    progress: 1,
    answered: 0.35,
  },
];

/** From this one of the second programme's waves on (counted from 0), the second version of its questionnaire is answered. */
export const laterVersionFrom = 6;

/** Twelve quarters of the second programme, all closed. */
export const secondWaves = (now: number): InventedWave[] =>
  Array.from({ length: 12 }, (_, index) => {
    const quarter = index + 1;
    const opensAt = daysBefore(now, 91 * (12 - index));
    return {
      name: { fr: `Trimestre ${quarter}`, en: `Quarter ${quarter}` },
      wave: index === 0 ? 'baseline' : index === 11 ? 'end' : 'followup',
      status: 'closed',
      opensAt,
      closesAt: opensAt + 30 * 86_400_000,
      progress: index / 11,
      answered: 0.85,
    };
  });
