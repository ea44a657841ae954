import type { Text } from '../../surveys/text.ts';

/** Something named, with the name of what it lies in. */
export interface NamedWithin {
  name: Text;
  within: Text;
}

const keyOf = ({ fr, en }: Text): string => JSON.stringify([fr, en]);

/**
 * The same groups, those that share their name with another one followed by where they are: `Dialyse (Hôpital du Lac)`.
 * A reader could not tell their rows apart.
 */
export function distinctNames<Group extends NamedWithin>(groups: Group[]): Group[] {
  const times = new Map<string, number>();
  for (const { name } of groups) times.set(keyOf(name), (times.get(keyOf(name)) ?? 0) + 1);
  return groups.map((group) => {
    const { name, within } = group;
    if (times.get(keyOf(name)) === 1) return group;
    return { ...group, name: { fr: `${name.fr} (${within.fr})`, en: `${name.en} (${within.en})` } };
  });
}
