import type { Answers } from '../../surveys/response.ts';
import { scoreScale } from '../../surveys/scoring.ts';
import type { Side } from '../../surveys/side.ts';
import type { CountedScale, Cube, PairedScale } from '../snapshot.ts';
import { signedRank } from '../stats/signedRank.ts';

/** A response with a code: only its hash, as hexadecimal. */
export interface CodedResponse {
  code: string;
  team: string;
  side: Side;
  answers: Answers;
}

const rounded = (decimals: number) => (value: number) => Number(value.toFixed(decimals));
const points = rounded(2);

/** Codes that one person of the campaign alone gave: a code that two share pairs nobody. */
function byOwnCode(responses: readonly CodedResponse[]): Map<string, CodedResponse> {
  const found = new Map<string, CodedResponse | null>();
  for (const response of responses) found.set(response.code, found.has(response.code) ? null : response);
  return new Map([...found].flatMap(([code, response]) => (response ? [[code, response]] : [])));
}

/** Everybody with a score on a scale, over the whole programme. */
function scored({ layout, scaleSums }: Cube, name: string): number {
  const at = layout.scales.findIndex((scale) => scale.name === name);
  let people = 0;
  if (at < 0) return 0;
  for (let group = 0; group * layout.scales.length * 3 < scaleSums.length; group++)
    people += scaleSums[(group * layout.scales.length + at) * 3] ?? 0;
  return people;
}

/**
 * The change of the people whose code occurs in both campaigns, in the same team on the same side: by scale, signed ranks with
 * zeros after Pratt. Only these figures leave; the pairs are forgotten. Scales that one of the campaigns did not ask, and those
 * with more pairs than people counted, are left out.
 */
export function pairedScales(
  before: { cube: Cube; responses: readonly CodedResponse[] },
  after: { cube: Cube; responses: readonly CodedResponse[] },
): PairedScale[] {
  const [first, second] = [byOwnCode(before.responses), byOwnCode(after.responses)];
  const pairs = [...second].flatMap(([code, later]) => {
    const earlier = first.get(code);
    return earlier && earlier.team === later.team && earlier.side === later.side ? [{ earlier, later }] : [];
  });
  const known = new Map(before.cube.layout.scales.map((scale) => [scale.name, scale]));
  return after.cube.layout.scales.flatMap((scale): PairedScale[] => {
    const old = known.get(scale.name);
    if (old === undefined) return [];
    const score = ({ low, high, ...rest }: CountedScale, { answers }: CodedResponse) =>
      scoreScale(rest, low, high, answers);
    const both = pairs.flatMap(({ earlier, later }) => {
      const [from, to] = [score(old, earlier), score(scale, later)];
      return from === null || to === null ? [] : [{ team: later.team, from, to }];
    });
    const unpaired: [number, number] = [
      scored(before.cube, scale.name) - both.length,
      scored(after.cube, scale.name) - both.length,
    ];
    const found = signedRank(
      both.map(({ from }) => from),
      both.map(({ to }) => to),
      'pratt',
    );
    if (found.estimate === null || Math.min(...unpaired) < 0) return [];
    return [
      {
        ...{ scale: scale.name, pairs: both.length, unpaired },
        teams: new Set(both.map(({ team }) => team)).size,
        estimate: points(found.estimate),
        interval: found.interval && [points(found.interval[0]), points(found.interval[1])],
        p: found.p === null ? null : rounded(4)(found.p),
        moved: [found.improved, found.same, found.worse],
      },
    ];
  });
}
