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
  const touched = new Map<number, number>();
  for (const unit of units) {
    const group = known.groupOf[unit] ?? -1;
    if (group === -1) return false;
    if (group >= 0) touched.set(group, (touched.get(group) ?? 0) + 1);
  }
  return [...touched].every(([group, size]) => known.sizeOf.get(group) === size);
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
  const unknown = new Set<number>();
  for (const { groupOf } of measures) {
    const first = new Map<number, number>();
    for (let unit = 0; unit < units; unit++) {
      const group = groupOf[unit] ?? -1;
      if (group === -1) unknown.add(unit);
      if (group < 0) continue;
      const other = first.get(group);
      if (other === undefined) first.set(group, unit);
      else leader[find(unit)] = find(other);
    }
  }
  const groups = new Map<number, number[]>();
  for (let unit = 0; unit < units; unit++) {
    const group = groups.get(find(unit));
    if (group === undefined) groups.set(find(unit), [unit]);
    else group.push(unit);
  }
  return [...groups.values()].filter((group) => !group.some((unit) => unknown.has(unit)));
}
