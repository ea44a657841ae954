/**
 * Which joint figures of one measure a reader can work out. Every unit (team, or institution where sides are split) with
 * people in it belongs to the smallest shown group around it that is not itself made of shown groups: itself, the rest of
 * its institution, or the rest of the programme; −1 where no shown group holds it.
 */
export interface Known {
  /** Of each unit; −1 where nothing is known of it, −2 where there is nobody. */
  groupOf: Int32Array;
  /** Units with people in each group. */
  sizeOf: Uint32Array;
  /** 1 for each unit whose figures are known, by itself: those in no group with others, and those without people. */
  alone: Uint8Array;
  /** Whether all of them are: then so is every group of units. */
  everyUnit: boolean;
}

/** @param groups how many groups `groupOf` tells apart, from 0 on. */
export function knownGroups(
  units: number,
  groups: number,
  hasPeople: (unit: number) => boolean,
  groupOf: (unit: number) => number,
): Known {
  const own = new Int32Array(units).fill(-2);
  const sizeOf = new Uint32Array(groups);
  for (let unit = 0; unit < units; unit++) {
    if (!hasPeople(unit)) continue;
    const group = groupOf(unit);
    own[unit] = group;
    if (group >= 0) sizeOf[group] = (sizeOf[group] ?? 0) + 1;
  }
  const alone = new Uint8Array(units);
  for (let unit = 0; unit < units; unit++) {
    const group = own[unit] ?? -1;
    if (group === -2 || (group >= 0 && sizeOf[group] === 1)) alone[unit] = 1;
  }
  return { groupOf: own, sizeOf, alone, everyUnit: !alone.includes(0) };
}

/** Whether each of these units is known by itself. */
export function knowsEach({ alone, everyUnit }: Known, units: readonly number[]): boolean {
  if (everyUnit) return true;
  for (const unit of units) if (alone[unit] !== 1) return false;
  return true;
}

/** Whether the joint figures of these units follow from shown ones: whether they are a union of known groups. */
export function canBeWorkedOut(known: Known, units: readonly number[]): boolean {
  // Most often one team: thousands of them are asked about for each item.
  if (knowsEach(known, units)) return true;
  if (units.length === 1) return false;
  const touched = new Map<number, number>();
  for (const unit of units) {
    const group = known.groupOf[unit] ?? -1;
    if (group === -1) return false;
    if (group >= 0) touched.set(group, (touched.get(group) ?? 0) + 1);
  }
  for (const [group, size] of touched) if (known.sizeOf[group] !== size) return false;
  return true;
}

/**
 * The finest groups of units whose joint figures are known in every one of several measures at once: units that some measure
 * only knows together are joined, and groups with a unit that some measure does not know at all are left out.
 */
export function groupsKnownTo(units: number, measures: Known[]): number[][] {
  const leader = Int32Array.from({ length: units }, (_, unit) => unit);
  const find = (unit: number): number => {
    let top = unit;
    while (leader[top] !== top) top = leader[top] ?? top;
    leader[unit] = top;
    return top;
  };
  const unknown = new Uint8Array(units);
  for (const known of measures) {
    if (known.everyUnit) continue;
    const { groupOf, sizeOf } = known;
    const first = new Int32Array(sizeOf.length).fill(-1);
    for (let unit = 0; unit < units; unit++) {
      const group = groupOf[unit] ?? -1;
      if (group === -1) unknown[unit] = 1;
      if (group < 0) continue;
      const other = first[group] ?? -1;
      if (other < 0) first[group] = unit;
      else leader[find(unit)] = find(other);
    }
  }
  for (let unit = 0; unit < units; unit++) if (unknown[unit] === 1) unknown[find(unit)] = 1;
  const groups: (number[] | undefined)[] = new Array<undefined>(units);
  for (let unit = 0; unit < units; unit++) {
    const top = find(unit);
    if (unknown[top] === 1) continue;
    const group = groups[top];
    if (group === undefined) groups[top] = [unit];
    else group.push(unit);
  }
  return groups.filter((group) => group !== undefined);
}
