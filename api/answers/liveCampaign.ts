import { appendResponse, type ResponseColumns, removeResponse } from '../../analysis/columns/columns.ts';
import { addResponse, cubeFromColumns, emptyCube } from '../../analysis/columns/cube.ts';
import type { Cube } from '../../analysis/snapshot.ts';
import type { ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';
import type { LoadedCampaign } from './scanRequest.ts';

/** The columns and the cube of one campaign, kept up to date response by response. */
export interface LiveCampaign {
  readonly columns: ResponseColumns;
  readonly cube: Cube;
  /** Rows that stand in no segment, tail included. */
  unsegmented: number;
  /** @throws RangeError for a value that the campaign's version does not have; nothing is added then. */
  append(teamId: string, side: Side, content: ResponseContent): void;
  /** Takes a withdrawn response away. @returns false when there is none like it, and nothing was taken. */
  remove(teamId: string, side: Side, content: ResponseContent): boolean;
}

/** The same cube with one more team, of nobody, at the end. */
function withTeam(cube: Cube, teamId: string): Cube {
  const wider = emptyCube(cube.layout, [...cube.teams, teamId]);
  wider.respondents.set(cube.respondents);
  wider.counts.set(cube.counts);
  wider.scaleSums.set(cube.scaleSums);
  return wider;
}

export function liveCampaign(loaded: LoadedCampaign): LiveCampaign {
  const { columns } = loaded;
  const position = new Map(columns.teams.map((id, index) => [id, index]));
  let cube = loaded.cube;
  return {
    columns,
    get cube() {
      return cube;
    },
    unsegmented: loaded.unsegmented,
    append(teamId, side, content) {
      let team = position.get(teamId);
      if (team === undefined) {
        team = columns.teams.push(teamId) - 1;
        position.set(teamId, team);
        cube = withTeam(cube, teamId);
      }
      appendResponse(columns, team, side, content);
      addResponse(cube, team, side, content);
      this.unsegmented += 1;
    },
    remove(teamId, side, content) {
      const team = position.get(teamId);
      if (team === undefined || !removeResponse(columns, team, side, content)) return false;
      // Counted afresh: taking a score from a sum would leave its rounding behind.
      cube = cubeFromColumns(columns);
      return true;
    },
  };
}
