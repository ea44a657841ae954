import type { CommentedCampaign } from '../../../../api/model/comments.ts';
import type { Theme } from '../../../../api/model/themes.ts';
import type { Language } from '../../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { commentWords } from '../../../text/manage/comments/words.ts';
import type { Reader } from '../../reader.ts';
import type { Step } from '../managePage.tsx';

export interface ReviewedCampaign {
  campaign: CommentedCampaign;
  program: string;
  themes: Theme[];
}

/** A campaign with how far its review is, and the code book of its programme. @throws PageProblem `not_found`. */
export async function reviewedCampaign({ client }: Reader, id: string): Promise<ReviewedCampaign> {
  const { programId: program } = await unwrap<{ programId: string }>(client.campaigns[':id'].$get({ param: { id } }));
  const { items } = await unwrap(client.comments.campaigns.$get({ query: { program } }));
  const campaign = items.find((each) => each.id === id);
  if (campaign === undefined) throw new PageProblem(404, 'not_found', { noun: 'campaign' });
  const { items: themes } = await unwrap(client.themes.$get({ query: { program } }));
  return { campaign, program, themes };
}

/** Does the reader hold one of these roles in the whole programme, and not in a part of it alone? */
export const ofWholeProgram = ({ me }: Reader, program: string, roles: readonly string[]): boolean =>
  me.assignments.some(
    ({ role, place }) => roles.includes(role) && place.program === program && place.institution === undefined,
  );

/** Where the reader reviews comments: everywhere in the programme, or in these institutions. A role in a team reaches none. */
export function reviewedIn({ me }: Reader, program: string): { everywhere: boolean; institutions: string[] } {
  const places = me.assignments
    .filter(({ role, place }) => role === 'comment_reviewer' && place.program === program && place.team === undefined)
    .map(({ place }) => place.institution);
  return { everywhere: places.includes(undefined), institutions: places.flatMap((id) => id ?? []) };
}

/** The pages above those of a campaign's comments. */
export const stepsToCampaign = ({ campaign, program }: ReviewedCampaign, language: Language): Step[] => [
  { href: `/comments?${new URLSearchParams({ program })}`, label: commentWords[language].title },
  { href: `/comments/${campaign.id}`, label: campaign.name[language] },
];

/** What a theme is called; null is none of the code book. */
export const themeName = (themes: readonly Theme[], id: string | null, language: Language): string =>
  id === null ? commentWords[language].coding.none : (themes.find((theme) => theme.id === id)?.name[language] ?? id);
