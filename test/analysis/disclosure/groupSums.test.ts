import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { heldLoosely, sumGroups } from '../../../analysis/disclosure/groupSums.ts';
import { itemMeasure } from '../../../analysis/disclosure/measure.ts';
import { plantTree } from '../../../analysis/disclosure/tree.ts';
import { cubeOf, hierarchyOf, mixedTeam } from './programs.ts';

it('holds the sums of teams only as long as there is room, and adds up the same again', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const program = [[mixedTeam(3, 4), mixedTeam(2, 6)], [mixedTeam(4, 4)]];
  const cube = cubeOf(program);
  const tree = plantTree(hierarchyOf(program), cube.teams);
  const measure = itemMeasure(cube, 0, 5);
  let times = 0;
  const again = () => {
    times += 1;
    return sumGroups(tree, cube, measure);
  };
  const held = heldLoosely(again(), again);
  const { team, institution, program: whole } = sumGroups(tree, cube, measure);
  expect(held.institution).toEqual(institution);
  expect(held.program).toEqual(whole);
  for (let turn = 0; turn < 3; turn++) {
    // A reference is held until the present turn of the event loop has ended.
    await setImmediate();
    collect();
    await setImmediate();
    expect(held.team).toEqual(team);
  }
  expect(times).toBeGreaterThan(1);
});
