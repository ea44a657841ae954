import { countOffset, scaleOffset } from '../../analysis/snapshot.ts';
import { readRelease } from '../../api/model/frozenReleases.ts';
import { sides } from '../../surveys/side.ts';
import type { AuditApp } from './auditApp.ts';
import type { Leaf } from './experienceModel.ts';
import type { Truth } from './verdicts.ts';

/** What a release holds: the auditor's own knowledge, to judge by. */
export async function truthOf(app: AuditApp, release: string, leaves: readonly Leaf[]) {
  const frozen = await readRelease(app.services.db.read, release);
  if (frozen === null) throw new Error(`no release ${release}`);
  const { cube, demographics } = frozen;
  const truth: Truth = (at, name) =>
    at.reduce((sum, leaf) => {
      const { team, side } = leaves[leaf] as Leaf;
      const [row, column] = [cube.teams.indexOf(team), sides.indexOf(side)];
      if (row < 0) return sum;
      const item = cube.layout.items.findIndex((each) => each.name === name);
      if (item < 0) return sum + (cube.respondents[row * sides.length + column] ?? 0);
      const from = countOffset(cube.layout, row, column, item);
      const values = cube.layout.items[item]?.values.length ?? 0;
      return sum + cube.counts.subarray(from, from + values).reduce((total, count) => total + count, 0);
    }, 0);
  /** Sum and sum of squares of the scores of a scale. */
  const moments = (scale: string, at: readonly number[]) => {
    const place = cube.layout.scales.findIndex((each) => each.name === scale);
    const summed = (slot: number) =>
      at.reduce((sum, leaf) => {
        const { team, side } = leaves[leaf] as Leaf;
        const row = cube.teams.indexOf(team);
        const from = scaleOffset(cube.layout, row, sides.indexOf(side), place);
        return row < 0 ? sum : sum + (cube.scaleSums[from + slot] ?? 0);
      }, 0);
    return { people: summed(0), sum: summed(1), squares: summed(2) };
  };
  return { truth, moments, demographics };
}
