import type { ResponseColumns } from '../../../analysis/columns/columns.ts';
import { completeTeams } from '../../../analysis/columns/completeTeams.ts';
import { crossProducts } from '../../../analysis/columns/crossProducts.ts';
import { countsBySide, scoresByTeam, sidesByTeam } from '../../../analysis/columns/cubeSums.ts';
import type { Cube } from '../../../analysis/snapshot.ts';
import { countedCliffsDelta } from '../../../analysis/stats/counted/countedCliffsDelta.ts';
import { countedVanElteren } from '../../../analysis/stats/counted/countedVanElteren.ts';
import { intraclassCorrelation } from '../../../analysis/stats/intraclassCorrelation.ts';
import { mcdonaldOmegaOfProducts } from '../../../analysis/stats/mcdonaldOmega.ts';
import { twoLevelReml } from '../../../analysis/stats/mixedModel.ts';
import { agreementOfVariances } from '../../../analysis/stats/withinGroupAgreement.ts';
import { millionLayout } from './millionQuestionnaire.ts';
import { middleOf } from './timing.ts';

export interface OwnFigure {
  name: string;
  /** Of counts: the bar of 50 ms; else that of 500. */
  counted: boolean;
  run: () => unknown;
}

const points = 5;

/** What has no counterpart in SQL. */
export function ownFigures(columns: ResponseColumns, cube: Cube): OwnFigure[] {
  const scale = millionLayout.scales[0];
  if (!scale) throw new Error('the layout has a scale');
  return [
    {
      name: "Cliff's δ with intervals × 20 items",
      counted: true,
      run: () => {
        const [x = [], y = []] = countsBySide(cube);
        const of = (side: Float64Array[], item: number) => side[item]?.subarray(0, points) ?? [];
        return millionLayout.items.map((_, item) => countedCliffsDelta({ x: of(x, item), y: of(y, item) }));
      },
    },
    {
      name: 'van Elteren over 5,000 teams × 20 items',
      counted: true,
      run: () => millionLayout.items.map((_, item) => countedVanElteren(sidesByTeam(cube, item))),
    },
    {
      name: 'ICC(1), ICC(2) over 5,000 teams',
      counted: true,
      run: () => intraclassCorrelation(scoresByTeam(cube, 0)),
    },
    {
      name: 'two-level REML over 5,000 teams',
      counted: true,
      run: () => twoLevelReml(scoresByTeam(cube, 0)),
    },
    {
      name: 'ω of 20 items, nothing kept',
      counted: false,
      run: () => mcdonaldOmegaOfProducts(crossProducts(columns, scale)),
    },
    {
      name: 'r_wg(J) of 5,000 teams and its median',
      counted: false,
      run: () =>
        middleOf(completeTeams(columns, scale).map((team) => agreementOfVariances(team, points).estimate ?? 0)),
    },
  ];
}
