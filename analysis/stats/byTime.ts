/** Cases under the time each was watched for, the times in rising order: one walk, however many cases there are. */
export function byTime<Case extends { time: number }>(cases: readonly Case[]): [time: number, here: Case[]][] {
  const at = new Map<number, Case[]>();
  for (const each of cases) {
    const own = at.get(each.time);
    if (own === undefined) at.set(each.time, [each]);
    else own.push(each);
  }
  return [...at].sort(([a], [b]) => a - b);
}
