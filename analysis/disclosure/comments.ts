import type { Audience } from '../../surveys/side.ts';
import type { GatedExperience } from './experience.ts';

/** The fewest respondents of a place whose comments may be read, in people; more where the campaign asks for more. */
export const fewestForComments = 10;

/** Where the reviewed comments of one item may be read; never within a team. */
export interface CommentPlaces {
  /** Whether the whole programme's may be. */
  program: boolean;
  /** Institutions whose own may be. */
  institutions: ReadonlySet<string>;
}

const nowhere: CommentPlaces = { program: false, institutions: new Set() };

/**
 * The places where comments on an item may be read: at least ten people who were asked it responded, and their number is
 * itself shown. Whoever has the programme's comments and those of the institutions shown holds the rest's: so the rest is
 * nobody, or ten people of at least two institutions, or else the smallest institutions join it until it is. An item put to one
 * side is a split by side, and is read where the gate tells that side's number.
 */
export function placesOfComments(
  gated: Pick<GatedExperience, 'respondents'>,
  institutions: readonly string[],
  audience: Audience,
  minimumGroup: number,
): CommentPlaces {
  const side = audience === 'all' ? 'both' : audience;
  const fewest = Math.max(fewestForComments, minimumGroup);
  const total = gated.respondents({ level: 'program' }, side);
  if (total === null || total < fewest) return nowhere;
  const counted = institutions.map((id) => ({ id, people: gated.respondents({ level: 'institution', id }, side) }));
  const shown = counted
    .flatMap(({ id, people }) => (people !== null && people >= fewest ? [{ id, people }] : []))
    .sort((a, b) => b.people - a.people || a.id.localeCompare(b.id));
  const restIsSafe = (): boolean => {
    const people = total - shown.reduce((sum, each) => sum + each.people, 0);
    // Who is not known to be nobody may be in the rest.
    const places = counted.filter(({ id, people }) => people !== 0 && !shown.some((each) => each.id === id)).length;
    return people === 0 || (people >= fewest && places >= 2);
  };
  while (shown.length > 0 && !restIsSafe()) shown.pop();
  return { program: true, institutions: new Set(shown.map(({ id }) => id)) };
}

/** Smallest number of comments on a theme that is told, as for any count of people. */
export const fewestOnTheme = 5;

/**
 * Which counts of a list with a known total are told: none from 1 to 4, and, where one is hidden, a second one with it, so that the
 * total tells neither; those hidden together reach five, so that each could.
 */
export function toldCounts(counts: readonly number[]): boolean[] {
  const told = counts.map((count) => count === 0 || count >= fewestOnTheme);
  const hidden = () => counts.filter((_, i) => !told[i]);
  const isSafe = () => hidden().length === 0 || (hidden().length > 1 && hidden().reduce((a, b) => a + b, 0) >= 5);
  while (!isSafe()) {
    const next = counts
      .map((count, i) => ({ count, i }))
      .filter(({ count, i }) => told[i] && count > 0)
      .sort((a, b) => a.count - b.count)[0];
    // Nothing is left to hide it behind: an empty category is as good as any.
    const empty = counts.findIndex((count, i) => told[i] && count === 0);
    const at = next?.i ?? empty;
    if (at < 0) break;
    told[at] = false;
  }
  return told;
}
