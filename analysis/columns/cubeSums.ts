import { sides } from '../../surveys/side.ts';
import { type Cube, countOffset, scaleOffset, slotsPerItem } from '../snapshot.ts';
import type { CountedGroups } from '../stats/counted/countedRanks.ts';
import type { GroupSample } from '../stats/mixedModel.ts';

/** People by side, item and slot, all teams together: [side][item] → one count per slot. Raw counts: never past the gate. */
export function countsBySide({ layout, teams, counts }: Cube): Float64Array[][] {
  const perItem = slotsPerItem(layout);
  const perSide = layout.items.length * perItem;
  const totals = sides.map(() => new Float64Array(perSide));
  for (let team = 0; team < teams.length; team++)
    totals.forEach((total, side) => {
      const from = (team * sides.length + side) * perSide;
      for (let at = 0; at < perSide; at++) total[at] = (total[at] ?? 0) + (counts[from + at] ?? 0);
    });
  return totals.map((total) => layout.items.map((_, item) => total.subarray(item * perItem, (item + 1) * perItem)));
}

/**
 * The value answers of an item, side against side, team by team: what a stratified test needs. Each team's counts stand
 * where those of the team before stood: read them before going on.
 */
export function* sidesByTeam({ layout, teams, counts }: Cube, item: number): Generator<CountedGroups> {
  const values = layout.items[item]?.values.length ?? 0;
  const x = new Uint32Array(values);
  const y = new Uint32Array(values);
  const groups = { x, y };
  for (let team = 0; team < teams.length; team++) {
    const [fromX, fromY] = [countOffset(layout, team, 0, item), countOffset(layout, team, 1, item)];
    for (let at = 0; at < values; at++) {
      x[at] = counts[fromX + at] ?? 0;
      y[at] = counts[fromY + at] ?? 0;
    }
    yield groups;
  }
}

/** The person scores of each team on a scale, both sides together, as sufficient statistics; teams without any left out. */
export function scoresByTeam({ layout, teams, scaleSums }: Cube, scale: number): GroupSample[] {
  return teams.flatMap((id, team) => {
    let [n, sum, squares] = [0, 0, 0];
    for (let side = 0; side < sides.length; side++) {
      const at = scaleOffset(layout, team, side, scale);
      n += scaleSums[at] ?? 0;
      sum += scaleSums[at + 1] ?? 0;
      squares += scaleSums[at + 2] ?? 0;
    }
    return n === 0 ? [] : [{ id, n, mean: sum / n, sumOfSquares: Math.max(0, squares - (sum * sum) / n) }];
  });
}
