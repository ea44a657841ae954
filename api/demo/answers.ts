import { mean, standardDeviation } from 'simple-statistics';
import type { Answers, ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';
import { praise, wishes } from './commentPool.ts';
import type { Random } from './random.ts';

/**
 * How the invented answers come about: y = item + wave + side + team + person + noise, rounded to 1…5. The standard
 * deviations are set so that the intraclass correlation of the person means comes out near 0.28 after rounding. On what teams
 * prepare and how they speak with each other people of one team agree well enough for its mean to speak for them; on what
 * became of their ideas they do not, so that a comparison of teams is seen both drawn and refused.
 */
const spread = { team: 0.46, person: 0.62, noise: 0.9, shared: 0.62 };

/** Mean of an item at baseline, and what the patient side adds to it there: less where power is shared. */
export interface ItemMean {
  mean: number;
  patient: number;
  /** People of one team see it alike. */
  shared?: true;
}

const items: Record<string, ItemMean> = {
  purpose_clear: { mean: 3.7, patient: -0.1, shared: true },
  prepared: { mean: 3.4, patient: -0.2, shared: true },
  documents_usable: { mean: 3.5, patient: -0.5, shared: true },
  accommodated: { mean: 3.8, patient: -0.1, shared: true },
  speak_freely: { mean: 4.0, patient: -0.3, shared: true },
  listened_to: { mean: 4.0, patient: -0.2, shared: true },
  mutual_respect: { mean: 4.3, patient: 0, shared: true },
  shared_leadership: { mean: 3.3, patient: -0.4, shared: true },
  input_considered: { mean: 3.7, patient: -0.5 },
  influenced_decisions: { mean: 3.4, patient: -0.6 },
  know_what_happened: { mean: 3.0, patient: -0.6 },
  would_do_again: { mean: 4.1, patient: 0.1 },
  objectives_achieved: { mean: 3.4, patient: -0.1 },
  overall_satisfaction: { mean: 3.8, patient: -0.1 },
};

/** Where a team and a wave stand: added to every answer. */
export interface Setting {
  team: number;
  /** Share of the way from baseline (0) to end (1): scores rise and the gap between the sides narrows. */
  progress: number;
  /** What a person known from another wave adds to all answers, in standard deviations; drawn for everybody else. */
  person?: number | undefined;
  /** Items that the version answered asks otherwise than the shipped one. */
  means?: Record<string, ItemMean>;
}

/** What teams of one institution have in common: how much of the variance between teams it is, and where each team stands. */
export interface SharedEffects {
  /** A source of its own, so that nothing else moves with it. */
  random: Random;
  share: number;
  institutionOf: ReadonlyMap<string, string>;
}

/**
 * What each team adds to all its answers, by team id: drawn, then brought to mean 0 and the exact standard deviation, so that
 * the intraclass correlation does not hang on one draw. Institutions have nothing in common unless it is said what.
 */
export function teamEffects(random: Random, teams: string[], shared: SharedEffects | null = null): Map<string, number> {
  const places = new Map<string | undefined, number>();
  if (shared)
    for (const place of shared.institutionOf.values())
      if (!places.has(place)) places.set(place, shared.random.normal());
  const drawn = teams.map((team) => {
    const own = random.normal();
    if (shared === null) return own;
    const common = places.get(shared.institutionOf.get(team)) ?? 0;
    return Math.sqrt(1 - shared.share) * own + Math.sqrt(shared.share) * common;
  });
  const centre = mean(drawn);
  const scale = spread.team / standardDeviation(drawn);
  return new Map(teams.map((team, index) => [team, ((drawn[index] ?? centre) - centre) * scale]));
}

/** One invented response, every item of the version in answers or missing. */
export function inventResponse(random: Random, side: Side, setting: Setting): ResponseContent {
  const drawn = random.normal();
  const person = (setting.person ?? drawn) * spread.person;
  const answers: Answers = {};
  const missing: ResponseContent['missing'] = {};
  const means: Record<string, ItemMean> = { ...items, ...setting.means };
  for (const [name, { mean, patient, shared }] of Object.entries(means)) {
    const chance = random.next();
    if (chance < 0.008) missing[name] = 'skipped';
    else if (chance < 0.014) missing[name] = 'prefer_not_to_say';
    else if (name === 'accommodated' && chance < 0.06) missing[name] = 'not_applicable';
    else {
      const gap = side === 'patient_side' ? patient * (1 - 0.6 * setting.progress) : 0;
      const noise = random.normal() * (shared ? spread.shared : spread.noise);
      const latent = mean + 0.35 * setting.progress + gap + setting.team + person + noise;
      answers[name] = Math.max(1, Math.min(5, Math.round(latent)));
    }
  }
  for (const [name, texts] of [
    ['went_well', praise],
    ['to_improve', wishes],
  ] as const) {
    if (random.next() < 0.3) answers[name] = random.pick(texts).words;
    else missing[name] = 'skipped';
  }
  return { answers, missing };
}
