/**
 * Which joint figures of one measure a reader can work out. Every unit (team, or institution where sides are split) with
 * people in it belongs to the smallest shown group around it that is not itself made of shown groups: itself, the rest of
 * its institution, or the rest of the programme; −1 where no shown group holds it.
 */
export interface Known {
  groupOf: Int32Array;
  /** Units with people in each group. */
  sizeOf: Map<number, number>;
}

export function knownGroups(
  units: number,
  hasPeople: (unit: number) => boolean,
  groupOf: (unit: number) => number,
): Known {
  const groups = new Int32Array(units).fill(-2);
  const sizeOf = new Map<number, number>();
  for (let unit = 0; unit < units; unit++) {
    if (!hasPeople(unit)) continue;
    const group = groupOf(unit);
    groups[unit] = group;
    sizeOf.set(group, (sizeOf.get(group) ?? 0) + 1);
  }
  return { groupOf: groups, sizeOf };
}

/** Whether the joint figures of these units follow from shown ones: whether they are a union of known groups. */
export function canBeWorkedOut(known: Known, units: number[]): boolean {
  const [only = -1] = units;
  // Most often one team: thousands of them are asked about for each item.
  if (units.length === 1) {
    const group = known.groupOf[only] ?? -1;
    return group === -2 || (group !== -1 && known.sizeOf.get(group) === 1);
  }
  const touched = new Map<number, number>();
  for (const unit of units) {
    const group = known.groupOf[unit] ?? -1;
    if (group === -1) return false;
    if (group >= 0) touched.set(group, (touched.get(group) ?? 0) + 1);
  }
  return [...touched].every(([group, size]) => known.sizeOf.get(group) === size);
}

/** Whether every unit with people is known by itself: then so is every group of units. */
export const knowsEveryUnit = ({ sizeOf }: Known): boolean =>
  !sizeOf.has(-1) && [...sizeOf.values()].every((size) => size === 1);

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
    if (knowsEveryUnit(known)) continue;
    const { groupOf, sizeOf } = known;
    const first = new Int32Array(Math.max(0, ...sizeOf.keys()) + 1).fill(-1);
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
