/*
 * The rule about gaps in a scale, written down plainly over lists of answers: what the fast form of the product must agree with.
 */

/** What each of a unit's people answered to each item, in points with reversed items turned; null where left out. */
export type PlainUnit = (number | null)[][];

export interface PlainScale {
  items: number;
  /** The fewest answers that make a score. */
  needed: number;
  low: number;
  high: number;
  /** The lowest and the highest point of an item. */
  ends: [low: number, high: number];
}

export interface PlainQuestion {
  scale: PlainScale;
  units: PlainUnit[];
  /** Units that are asked about. */
  asked: number[];
  /** By item, what each unit is known together with: units of a number; −1 for nothing. */
  groups: number[][];
  partOf: number[];
  leastShare: number;
}

const add = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const answersTo = (people: PlainUnit, item: number): number[] =>
  people.flatMap((answers) => answers[item] ?? []).sort((a, b) => a - b);
const lowest = (sorted: number[], people: number, skipped = 0) => add(sorted.slice(skipped, skipped + people));
const highest = (sorted: number[], people: number, skipped = 0) => lowest(sorted.toReversed(), people, skipped);

/** What one unit's answers say of those with gaps. */
export function plainGaps({ items, needed, low, high }: PlainScale, people: PlainUnit) {
  const all = Array.from({ length: items }, (_, item) => answersTo(people, item));
  const given = people.map((answers) => answers.filter((answer) => answer !== null));
  const scores = given.filter((own) => own.length >= needed).map((own) => add(own) / own.length);
  const unscored = needed === 1 ? 0 : people.length - scores.length;
  const missing = all.map((answers) => Math.max(0, scores.length + unscored - answers.length));
  const without = (item: number) => add(missing.filter((_, other) => other !== item));
  const weigh = (left: number) => left / (items - left);
  const heaviest = (cells: number) => {
    if (needed >= items) return 0;
    return Math.floor(cells / (items - needed)) * weigh(items - needed) + weigh(cells % (items - needed));
  };
  const filled = (more: number, end: typeof lowest) =>
    add(
      all.map((answers, item) => {
        const gaps = Math.max(0, scores.length - answers.length + more);
        const others = all.filter((_, other) => other !== item);
        return others.length === 0 ? 0 : add(others.map((each) => end(each, gaps))) / others.length;
      }),
    );
  const told = items * add(scores) - add(all.flat());
  const cells = Math.max(0, add(missing) - unscored * (items - needed + 1));
  return {
    partial: all.map((answers, item) =>
      Math.min(answers.length, Math.max(0, without(item) - unscored * Math.max(0, items - needed - 1))),
    ),
    weight: heaviest(cells) + unscored,
    mostWeight: unscored > 0 ? 1 : heaviest(Math.min(cells, items - needed)),
    above: Math.max(0, filled(0, highest) - told - unscored * (needed - 1) * high),
    below: Math.max(0, told + unscored * (needed - 1) * low - filled(unscored, lowest)),
  };
}

/** The least that the sums of so many answers can lie apart, `fixed` others staying where they are. */
function surelyApart(sorted: number[], people: number, fixed: number): number {
  const splits = Array.from({ length: fixed + 1 }, (_, above) => [above, fixed - above] as const);
  return Math.max(0, Math.min(...splits.map(([a, b]) => highest(sorted, people, a) - lowest(sorted, people, b))));
}

const closely = 1e-9;

/** Whether what some of those who hide an item have together tells nothing of any place among them. */
function staysHidden(question: PlainQuestion, item: number, own: number[], size: number): boolean {
  const { scale, units, asked, partOf, leastShare } = question;
  const gaps = (of: number[]) => of.map((unit) => plainGaps(scale, units[unit] ?? []));
  const partial = (of: number[]) => add(gaps(of).map((each) => each.partial[item] ?? 0));
  const sorted = (of: number[]) =>
    answersTo(
      of.flatMap((unit) => units[unit] ?? []),
      item,
    );
  const others = gaps(asked.filter((unit) => !own.includes(unit)));
  const made = Math.min(add(others.map(({ above }) => above)), add(others.map(({ below }) => below)));
  const places = [...new Set(own.map((unit) => partOf[unit]))].map((part) =>
    own.filter((unit) => partOf[unit] === part),
  );
  const isPart = own.length < size;
  const met = sorted(own);
  const range = isPart ? scale.ends[1] - scale.ends[0] : (met.at(-1) ?? 0) - (met[0] ?? 0);
  const across = isPart ? Math.max(...places.map((place) => sorted(place).length)) : 0;
  const mostWeight = Math.max(...gaps(own).map((each) => each.mostWeight));
  if (mostWeight === 0 || made >= across + range * add(gaps(own).map(({ weight }) => weight)) - closely) return true;
  const free = Math.floor(made / (range * mostWeight) + closely);
  const still = Math.max(0, partial(own) - free);
  return [...own.map((unit) => [unit]), ...places].every((place) => {
    const people = sorted(place).length;
    if (people === 0 || place.length === size) return true;
    const moving = people - Math.max(0, partial(place) - free);
    const whole = leastShare === 1 ? 1 : (leastShare * surelyApart(met, people, 0)) / people;
    return surelyApart(met, Math.max(0, moving), still) / people >= Math.min(1, whole) - closely;
  });
}

/** Whether the scale of the units asked about may be known although some of their people left items out. */
export function plainlyHidden(question: PlainQuestion): boolean {
  const { scale, units, asked, groups } = question;
  if (asked.every((unit) => plainGaps(scale, units[unit] ?? []).partial.every((people) => people === 0))) return true;
  return groups.every((groupOf, item) => {
    const peopled = (unit: number) => (units[unit] ?? []).length > 0;
    return [...new Set(groupOf)].every((group) => {
      const all = units.flatMap((_, unit) => (groupOf[unit] === group && peopled(unit) ? [unit] : []));
      const own = asked.filter((unit) => all.includes(unit));
      const size = group === -1 ? Number.POSITIVE_INFINITY : all.length;
      return own.length === 0 || size === 1 || staysHidden(question, item, own, size);
    });
  });
}
