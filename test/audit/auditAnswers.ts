import type { Random } from '../../api/demo/random.ts';
import type { Side } from '../../surveys/side.ts';

type Answers = Record<string, number>;

/** How a team answers: with one voice on one statement, or each for oneself; the chance of a gap. */
export interface Manner {
  voice?: { item: string; value: number };
  gaps?: number;
}

/** Made-up answers of one person to the experience questionnaire; what is left out is skipped. */
export function experienceAnswers(random: Random, side: Side, { voice, gaps = 0 }: Manner): Answers {
  const answers: Answers = {};
  const most = { heard: 5, useful: 5, prepared: 5, overall: 4 };
  for (const [item, highest] of Object.entries(most)) {
    if (item === 'prepared' && side !== 'patient_side') continue;
    if (random.next() < gaps) continue;
    answers[item] = voice?.item === item ? voice.value : Math.max(1, highest - Math.floor(random.next() ** 1.6 * 5));
  }
  return answers;
}

/** The same about the person. */
export function demographicAnswers(random: Random): Record<string, string | string[]> {
  const origin = random.next() < 0.3 ? ['none'] : random.next() < 0.25 ? ['here', 'far'] : ['here'];
  return {
    ...(random.next() < 0.1 ? {} : { home: random.weighted({ city: 6, town: 4, country: 2 }) }),
    income: random.weighted({ low: 2, middle: 5, high: 2 }),
    origin: random.next() < 0.3 && origin[0] !== 'none' ? [...origin, 'near'] : origin,
  };
}
