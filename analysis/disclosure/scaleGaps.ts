import type { GapBook } from './gapBook.ts';
import { joined } from './groupSums.ts';
import { freeToMove, type GapPlaces, groupedBy, staysWide } from './hiddenTogether.ts';
import type { ReadItem } from './unitGaps.ts';
import { knowsEach } from './workedOut.ts';

/** How far what was given in some units could lie above and below what it is, in points. */
interface AnswerRoom {
  above: number;
  below: number;
}

function roomIn(book: GapBook, units: number[]): AnswerRoom {
  const room = { above: 0, below: 0 };
  for (const unit of units) {
    const { above, below } = book.unit(unit);
    room.above += above;
    room.below += below;
  }
  return room;
}

/** The items that some of these units do not show by themselves. */
function hidingItems({ items }: GapBook, units: number[]): number[] {
  const found: number[] = [];
  for (let index = 0; index < items.length; index++)
    if (!knowsEach((items[index] as ReadItem).item.known, units)) found.push(index);
  return found;
}

/** Whether the scale of these units tells nothing of one item, in each group of them that hides it together. */
function staysHidden(book: GapBook, index: number, units: number[], places: GapPlaces, room: AnswerRoom): boolean {
  const { measure, numbers, known } = (book.items[index] as ReadItem).item;
  const groupOf = (unit: number) => known.groupOf[unit] ?? -1;
  const hiding = units.filter((unit) => known.alone[unit] !== 1);
  return groupedBy(hiding, groupOf).every((own) => {
    const group = groupOf(own[0] ?? 0);
    const size = group === -1 ? Number.POSITIVE_INFINITY : (known.sizeOf[group] ?? 0);
    const inside = roomIn(book, own);
    const made = Math.min(room.above - inside.above, room.below - inside.below);
    const hidden = { index, own, size, joint: joined(measure, numbers, own) };
    const free = freeToMove(book, hidden, places, made);
    return free === Number.POSITIVE_INFINITY || staysWide(book, hidden, places, free);
  });
}

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
  const hiding = hidingItems(book, units);
  // Most often nothing is hidden: then nobody's gaps are looked at.
  if (hiding.length === 0 || !units.some((unit) => book.unit(unit).hasPartial)) return true;
  const room = roomIn(book, units);
  return hiding.every((index) => staysHidden(book, index, units, places, room));
}
