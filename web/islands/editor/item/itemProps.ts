import type { DraftItem, ItemPlace } from '../../../../surveys/editing/draft.ts';
import type { Step } from '../../../text/manage/editor/words.ts';

/** What every part of an item's panel works with. */
export interface ItemProps {
  item: DraftItem;
  place: ItemPlace;
  /** The JSON pointer of the item. */
  pointer: string;
  /** Whether its licence forbids other words. */
  locked: boolean;
  /** Puts parts of the item as one step; steps with the same key that follow each other are one. */
  put: (step: Step, parts: Partial<DraftItem>, key?: string) => void;
}
