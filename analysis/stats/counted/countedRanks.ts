/** People of two groups at each of several values, the values rising: those of one Likert item, say. */
export interface CountedGroups {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
}

/** What ranks of counted people amount to: as `midranks` and `tieSum` say of a list, in one pass over the values. */
export interface CountedRanks {
  n: number;
  m: number;
  /** Σ of the midranks of x. */
  rankSum: number;
  /** Σ(t³ − t) over groups of t equal values. */
  ties: number;
}

/** Throws a RangeError unless both groups count whole people, at the same values. */
export function rankCounts({ x, y }: CountedGroups): CountedRanks {
  if (x.length !== y.length) throw new RangeError('the groups are not counted at the same values');
  let [n, m, rankSum, ties] = [0, 0, 0, 0];
  for (let at = 0; at < x.length; at++) {
    const ofX = x[at] ?? 0;
    const ofY = y[at] ?? 0;
    const equal = ofX + ofY;
    if (!(ofX >= 0 && ofY >= 0 && Number.isInteger(ofX) && Number.isInteger(ofY)))
      throw new RangeError('a count of people is a whole number from 0 on');
    rankSum += ofX * (n + m + (equal + 1) / 2);
    ties += equal * equal * equal - equal;
    n += ofX;
    m += ofY;
  }
  return { n, m, rankSum, ties };
}

/** The midrank of every person of both groups, rising. */
export function ranksOfCounts({ x, y }: CountedGroups): number[] {
  const ranks: number[] = [];
  for (let at = 0; at < x.length; at++) {
    const equal = (x[at] ?? 0) + (y[at] ?? 0);
    const rank = ranks.length + (equal + 1) / 2;
    for (let i = 0; i < equal; i++) ranks.push(rank);
  }
  return ranks;
}
