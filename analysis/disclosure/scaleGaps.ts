import { type PointedSlot, sureSpread } from './extremeSums.ts';
import type { GapBook } from './gapBook.ts';
import { joined } from './groupSums.ts';

/** Least width, in points, of what a hidden item's mean may still be. */
const leastWidth = 1;

/** The places whose figures the units' answers make up. */
export interface GapPlaces {
  /** What else is a place of its own, beside each unit: the institution of a team. */
  partOf(unit: number): number;
  /** Of a width below a point that a mean has anyway, the share that must be left: 1 where it may never be less than a point. */
  leastShare: number;
}

const total = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0);

function groupedBy(units: number[], groupOf: (unit: number) => number): number[][] {
  const groups = new Map<number, number[]>();
  for (const unit of units) {
    const own = groups.get(groupOf(unit));
    if (own === undefined) groups.set(groupOf(unit), [unit]);
    else own.push(unit);
  }
  return [...groups.values()];
}

/** Units that hide an item together: `own` of them among those asked about, `size` in all. */
interface HiddenTogether {
  own: number[];
  size: number;
}

/** Whether the means of all places in a group stay wide while the answers of those with gaps stay where they are. */
function staysWide(
  book: GapBook,
  index: number,
  { own, size }: HiddenTogether,
  places: GapPlaces,
  free: number,
): boolean {
  const { item, order } = book.items[index] as GapBook['items'][number];
  const partial = (units: number[]) => total(units.map((unit) => book.unit(unit).partial[index] ?? 0));
  const joint = joined(item.measure, item.numbers, own);
  const fixed = Math.max(0, partial(own) - free);
  const tried = new Map<string, boolean>();
  return [...own.map((unit) => [unit]), ...groupedBy(own, places.partOf)].every((place) => {
    // The whole of the group is no secret.
    if (place.length === size) return true;
    const people = total(place.map((unit) => item.measure.count(item.numbers, unit * item.measure.width)));
    if (people === 0) return true;
    const moving = Math.max(0, people - Math.max(0, partial(place) - free));
    const key = `${people} ${moving}`;
    const width = (movers: number, still: number) => sureSpread(order, joint, movers, still) / people;
    const least = () => (places.leastShare === 1 ? leastWidth : places.leastShare * width(people, 0));
    const kept = tried.get(key) ?? width(moving, fixed) >= Math.min(leastWidth, least()) - 1e-9;
    tried.set(key, kept);
    return kept;
  });
}

/**
 * How many of those with gaps may change places with anybody when others make up for so many points of the scale; without end
 * where that is enough for all. Where only a part of those who hide the item is among the units, others must also make up for
 * what moves out of it: as much as shifts a mean by a point.
 */
function freeToMove(
  book: GapBook,
  index: number,
  { own, size }: HiddenTogether,
  places: GapPlaces,
  made: number,
): number {
  const { item, order } = book.items[index] as GapBook['items'][number];
  const joint = joined(item.measure, item.numbers, own);
  const met = order.filter(({ slot }) => (joint[slot] ?? 0) > 0);
  const isPart = own.length < size;
  const range = isPart ? widestOf(order) : (met.at(-1)?.point ?? 0) - (met[0]?.point ?? 0);
  const gaps = own.map((unit) => book.unit(unit));
  const counted = (units: number[]) => item.measure.count(joined(item.measure, item.numbers, units), 0);
  const across = isPart ? leastWidth * Math.max(...groupedBy(own, places.partOf).map(counted)) : 0;
  if (made >= across + range * total(gaps.map(({ weight }) => weight)) - 1e-9) return Number.POSITIVE_INFINITY;
  return Math.floor(made / (range * Math.max(...gaps.map(({ mostWeight }) => mostWeight))) + 1e-9);
}

const widestOf = (order: readonly PointedSlot[]): number => (order.at(-1)?.point ?? 0) - (order[0]?.point ?? 0);

/**
 * Whether a scale may be known for some units together although people there left one of its statements out. A gap counts
 * in the scale as the mean of the person's other answers, so the scale tells the sum of these few people's answers, and
 * through it something of a hidden item of theirs. It tells nothing where
 *
 * - the answers of everybody without gaps can still change places among the units that hide the item (that moves neither the
 *   scale nor any shown item), and that alone lets every hidden mean lie anywhere on a point, whichever the answers of those
 *   with gaps were; or
 * - those with gaps in the other units can have given so much more and so much less that they make up for any change.
 */
export function gapsHideItems(book: GapBook, units: number[], places: GapPlaces): boolean {
  if (units.every((unit) => total(book.unit(unit).partial) === 0)) return true;
  const room = (side: 'above' | 'below', of: number[]) => total(of.map((unit) => book.unit(unit)[side]));
  const [above, below] = [room('above', units), room('below', units)];
  return book.items.every(({ item: { known } }, index) => {
    const groupOf = (unit: number) => known.groupOf[unit] ?? -1;
    const asked = units.filter((unit) => groupOf(unit) !== -2);
    return groupedBy(asked, groupOf).every((own) => {
      const group = groupOf(own[0] ?? 0);
      const size = group === -1 ? Number.POSITIVE_INFINITY : (known.sizeOf.get(group) ?? 0);
      if (size === 1) return true;
      const made = Math.min(above - room('above', own), below - room('below', own));
      const hidden = { own, size };
      const free = freeToMove(book, index, hidden, places, made);
      return free === Number.POSITIVE_INFINITY || staysWide(book, index, hidden, places, free);
    });
  });
}
