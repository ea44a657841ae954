import { type Side, sides } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import { sideNames } from '../charts/words.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import type { Estimate } from '../finding.ts';
import type { AdjustedGroups } from '../stats/adjustedGroups.ts';
import type { Stratum } from '../stats/mixedFit.ts';
import { fewestGroups } from '../stats/mixedModel.ts';
import { type AdjustedFor, type CaseMix, fewestOfSetting, type LeftOut, type NotAdjustable } from './caseMix.ts';
import type { ComparedGroup } from './comparisonRows.ts';

/*
 * Everything here is made of figures that the gate shows anyway: of a group, and for the mix of sides of each of its two sides.
 * Nothing else of an institution enters, so that an adjusted figure tells nothing that the shown ones do not.
 */

/** A group as the gate shows it: as a whole, and where asked for and shown each side of it. */
export interface Seen {
  group: ComparedGroup;
  whole: { n: number; mean: number; sd: number };
  bySide: Record<Side, { n: number; mean: number; sd: number }> | null;
}

/** A group of which enough is shown to be adjusted, whatever of it is counted. */
export interface Composed {
  group: ComparedGroup;
  whole: { n: number };
  /** Null where the sides are not both shown, or not asked for. */
  bySide: object | null;
}

export interface ChosenGroups<Group extends Composed> {
  kept: Group[];
  left: Map<string, LeftOut>;
  /** None where kinds of institution are not adjusted for. */
  settings: ReturnType<typeof settingsOf>;
  withSides: boolean;
  refused: NotAdjustable | null;
}

/**
 * Which groups can be adjusted for what is asked, and why the others, or all of them, cannot. Groups of a kind of institution with
 * fewer than three shown, and institutions of which the sides are not shown, are left out. The sides of teams are never told.
 */
export function chosenFor<Group extends Composed>(
  seen: readonly Group[],
  by: CaseMix,
  of: 'team' | 'institution',
): ChosenGroups<Group> {
  const [withSetting, withSides] = [by !== 'sides', by !== 'setting'];
  const left = new Map<string, LeftOut>();
  const split = seen.filter(({ group, bySide }) => {
    if (withSides && bySide === null) left.set(group.id, 'sides_hidden');
    return !withSides || bySide !== null;
  });
  const many = new Set(settingsOf(split).flatMap(({ code, groups }) => (groups >= fewestOfSetting ? [code] : [])));
  const kept = split.filter(({ group }) => {
    const isKept = !withSetting || (group.setting !== undefined && many.has(group.setting.code));
    if (!isKept) left.set(group.id, 'few_of_setting');
    return isKept;
  });
  const settings = withSetting ? settingsOf(kept) : [];
  const refused =
    withSides && of === 'team'
      ? 'sides_of_teams'
      : withSides && split.length < fewestGroups
        ? 'sides_hidden'
        : withSetting && settings.length < 2
          ? 'one_setting'
          : null;
  return { kept, left, settings, withSides, refused };
}

/** Null where the group is withheld, or its spread is. */
export function seenBy(gated: GatedExperience, group: ComparedGroup, scale: string, withSides: boolean): Seen | null {
  const read = (side: Side | 'both') => {
    const found = gated.scale(group.scope, side, scale);
    return found?.sd == null ? null : { n: found.n, mean: found.mean, sd: found.sd };
  };
  const whole = read('both');
  if (whole === null) return null;
  const [patients, professionals] = withSides ? sides.map(read) : [];
  const bySide = patients && professionals ? { patient_side: patients, professional_side: professionals } : null;
  return { group, whole, bySide };
}

/** People of one composition, summed up. */
export const stratum = ({ n, mean, sd }: Seen['whole'], x: readonly number[]): Stratum => ({
  ...{ n, mean, x },
  sumOfSquares: (n - 1) * sd ** 2,
});

/** The kinds of institution of these groups, the one with the most people first: the others are measured against it. */
function settingsOf(seen: readonly Pick<Composed, 'group' | 'whole'>[]) {
  const found = new Map<string, { code: string; name: Text; groups: number; n: number }>();
  for (const { group, whole } of seen) {
    if (group.setting === undefined) continue;
    const { code, name } = group.setting;
    const own = found.get(code) ?? { code, name, groups: 0, n: 0 };
    found.set(code, { ...own, groups: own.groups + 1, n: own.n + whole.n });
  }
  return [...found.values()].sort((a, b) => b.n - a.n || a.code.localeCompare(b.code));
}

/**
 * What was adjusted for, and by how much: each kind of institution against the one with the most people, patients against
 * professionals.
 */
export function effectsOf(
  model: AdjustedGroups | null,
  settings: ReturnType<typeof settingsOf>,
  seen: readonly Seen[],
  withSides: boolean,
): AdjustedFor[] {
  const bySetting = settings.map((setting, i): AdjustedFor => {
    const effect = i === 0 ? null : (model?.effects[i - 1] ?? null);
    return { of: 'setting', ...setting, effect };
  });
  if (!withSides) return bySetting;
  const people = (side: Side) => seen.reduce((sum, { bySide }) => sum + (bySide?.[side].n ?? 0), 0);
  const side = (code: Side, effect: Estimate | null): AdjustedFor => ({
    ...{ of: 'side', code, name: sideNames[code], groups: seen.length, n: people(code), effect },
  });
  const ofPatients = model?.effects.at(-1) ?? null;
  return [...bySetting, side('professional_side', null), side('patient_side', ofPatients)];
}
