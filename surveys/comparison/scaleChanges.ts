import type { Scale } from '../document.ts';
import type { ScaleChange } from './change.ts';
import { movedNames } from './order.ts';
import { wordings } from './wordings.ts';

/** Everything that changed between a scale and the one of the same name in a later version. */
export function scaleChanges(before: Scale, after: Scale, moved: boolean): ScaleChange[] {
  const earlier = new Map(before.items.map(({ name, reversed }) => [name, reversed]));
  const later = new Map(after.items.map(({ name, reversed }) => [name, reversed]));
  const { minimumAnswered } = before;
  return [
    ...wordings(before.title, after.title).map(
      (wording): ScaleChange => ({ code: 'reworded', part: 'title', ...wording }),
    ),
    ...after.items.flatMap(({ name, reversed }): ScaleChange[] => {
      if (!earlier.has(name)) return [{ code: 'member_added', item: name }];
      return earlier.get(name) === reversed ? [] : [{ code: 'member_reversed', item: name, after: reversed }];
    }),
    ...before.items
      .filter(({ name }) => !later.has(name))
      .map(({ name }): ScaleChange => ({ code: 'member_removed', item: name })),
    ...(minimumAnswered === after.minimumAnswered
      ? []
      : [{ code: 'minimum_answered', before: minimumAnswered, after: after.minimumAnswered } as const]),
    ...(movedNames([...earlier.keys()], [...later.keys()]).size > 0 ? [{ code: 'members_reordered' } as const] : []),
    ...(moved ? [{ code: 'scale_moved' } as const] : []),
  ];
}
