import type { ItemChange, ScaleChange, Wording } from './change.ts';
import { type Comparability, comparabilities, worstOf } from './comparability.ts';

/** Words that came or went with nothing in the other language to say that the question is another one. */
const isLarge = ({ size }: Wording): boolean => size === 'large' || size === 'other';

/**
 * The wordings of one text. Small changes keep the meaning. A large one in one language alone is taken for a mended
 * translation, since the other language, which is its equal, still asks the same; in both, the question may be another.
 */
function ofWordings(wordings: Wording[]): Comparability {
  const large = wordings.filter(isLarge);
  return large.length > 1 || large.some(({ turned }) => turned) ? 'not_comparable' : 'minor_wording';
}

/** What each other change means for the answers. */
function ofChange(change: ItemChange): Comparability {
  switch (change.code) {
    case 'kind':
    case 'recoded':
    case 'audience':
    case 'logic':
      return 'not_comparable';
    case 'option_added':
    case 'option_removed':
    case 'pattern':
      return 'rescored';
    case 'option_flag':
      return change.flag === 'exclusive' ? 'rescored' : 'identical';
    case 'flag':
      if (change.flag === 'sensitive') return 'identical';
      return change.flag === 'required' ? 'minor_wording' : 'rescored';
    case 'limit':
      return change.limit === 'maxLength' ? 'minor_wording' : 'rescored';
    case 'moved':
    case 'options_reordered':
      return 'minor_wording';
    default:
      return 'identical';
  }
}

type Worded = Extract<ItemChange, Wording>;
const isWorded = (change: ItemChange): change is Worded => change.code === 'reworded' || change.code === 'relabelled';

/** The comparability that the rules of docs/questionnaires.md propose for an item. */
export function proposalFor(changes: ItemChange[]): Comparability {
  const texts = new Map<string, Worded[]>();
  for (const change of changes.filter(isWorded)) {
    const key = change.code === 'relabelled' ? `option ${change.option}` : change.part;
    texts.set(key, [...(texts.get(key) ?? []), change]);
  }
  return worstOf([
    ...[...texts].map(([part, wordings]) => (part === 'message' ? 'minor_wording' : ofWordings(wordings))),
    ...changes.map(ofChange),
  ]);
}

/**
 * The comparability proposed for a scale. Other members, other directions or another minimum make other scores, and so does
 * a member that is itself no longer compared.
 */
export function scaleProposal(changes: ScaleChange[], members: Comparability[]): Comparability {
  const own = changes.map(({ code }): Comparability => {
    if (code === 'members_reordered' || code === 'scale_moved') return 'identical';
    return code === 'reworded' ? 'minor_wording' : 'rescored';
  });
  const worst = worstOf(members);
  return worstOf([...own, worst === 'not_comparable' ? 'rescored' : worst]);
}

/** What a person may decide: anything but `identical` where a respondent or a score meets a difference. */
export const decisionsFor = (proposed: Comparability): Comparability[] =>
  comparabilities.filter((each) => each !== 'identical' || proposed === 'identical');
