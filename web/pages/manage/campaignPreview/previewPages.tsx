import type { Context, Hono } from 'hono';
import { asks, type MemberRole, memberRoles, sideOfRole } from '../../../../surveys/side.ts';
import { type Language, languages } from '../../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import type { SiteOptions } from '../../../site.tsx';
import { previewWords } from '../../../text/manage/campaignPreview/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import { signedIn } from '../../reader.ts';
import { type Entries, entriesFrom } from '../../respondent/entries.ts';
import { refuseTooLarge } from '../../respondent/formLimit.ts';
import { Landing } from '../../respondent/landing.tsx';
import { moveOf, turn as nextTurn } from '../../respondent/turn.ts';
import { turnPage } from '../../respondent/turnPage.tsx';
import { campaignTrail } from '../campaignTrail.ts';
import { addPage, type Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { TrialResultPage } from '../trialResultPage.tsx';
import { MailExample } from './mailExample.tsx';
import { previewAnswering } from './previewAnswering.ts';

const askedRoles = memberRoles.filter((role) => sideOfRole(role) !== null);

const campaignOf = ({ reader, param }: Pick<Turn, 'reader' | 'param'>) =>
  unwrap(reader.client.campaigns[':id'].$get({ param: { id: param('id') } }));

/** The side of the role that an address names. @throws PageProblem `not_found`. */
function roleOf(name: string): { role: MemberRole; side: NonNullable<ReturnType<typeof sideOfRole>> } {
  const role = memberRoles.find((each) => each === name);
  const side = role === undefined ? null : sideOfRole(role);
  if (role === undefined || side === null) throw new PageProblem(404, 'not_found', { noun: 'role' });
  return { role, side };
}

const languageOf = (asked: string | undefined, fallback: Language): Language =>
  languages.find((each) => each === asked) ?? fallback;

async function indexPage(turn: Turn) {
  const { reader } = turn;
  const words = previewWords[reader.language];
  const { memberRoles: names, languages: tongues } = vocabulary[reader.language];
  const campaign = await campaignOf(turn);
  const home = `/campaigns/${campaign.id}`;
  const links = (role: MemberRole, end: string) => (
    <ul class="plain">
      {campaign.languages.map((each) => (
        <li>
          <a href={`${home}/preview/${role}${end}?in=${each}`}>
            {words.see(tongues[each])}
            <span class="unseen"> ({names[role]})</span>
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <ManagePage reader={reader} section="campaigns" title={words.title} path={campaignTrail(campaign, reader.language)}>
      <p>{words.lead}</p>
      <ListTable
        id="previews"
        caption={words.table}
        head={[words.role, words.form, words.mail]}
        rows={askedRoles.map((role) =>
          asks(campaign.audience, sideOfRole(role) ?? 'patient_side')
            ? [names[role], links(role, ''), links(role, '/mail')]
            : [names[role], words.notAsked, ''],
        )}
        none=""
      />
    </ManagePage>
  );
}

async function mailPage(turn: Turn) {
  const { reader } = turn;
  const words = previewWords[reader.language];
  const { role } = roleOf(turn.param('role'));
  const campaign = await campaignOf(turn);
  const home = `/campaigns/${campaign.id}`;
  return (
    <ManagePage
      reader={reader}
      section="campaigns"
      title={words.mailTitle(vocabulary[reader.language].memberRoles[role])}
      path={[...campaignTrail(campaign, reader.language), { href: `${home}/preview`, label: words.title }]}
    >
      <p>{words.mailLead}</p>
      <MailExample
        reader={reader}
        campaign={campaign}
        memberRole={role}
        language={languageOf(reader.url.searchParams.get('in') ?? undefined, reader.language)}
      />
    </ManagePage>
  );
}

/** One step of a trial of a campaign: the pages of those who answer, over what the form itself brings. */
async function trial(options: SiteOptions, c: Context, entries: Entries): Promise<Response> {
  const reader = await signedIn(options, c.req.raw);
  const { side } = roleOf(c.req.param('role') ?? '');
  const campaign = await campaignOf({ reader, param: (name) => c.req.param(name) ?? '' });
  const language = languageOf(c.req.query('in'), reader.language);
  const leave = `/campaigns/${campaign.id}/preview`;
  const previewed = { campaign, side, language, path: new URL(c.req.url).pathname, leave };
  const answering = await previewAnswering(reader, previewed, entries);
  const next = nextTurn(answering, moveOf(entries));
  if (next.to === 'landing') return c.html(<Landing answering={answering} />);
  if (next.to === 'send') return c.html(<TrialResultPage answering={answering} />);
  return c.html(await turnPage(next), next.faults.length > 0 ? 422 : 200);
}

/** Seeing a campaign as each role will: the form, as a trial that keeps nothing, and the invitation. */
export function addPreviews(pages: Hono, options: SiteOptions): void {
  addPage(pages, '/:id/preview', options, indexPage);
  addPage(pages, '/:id/preview/:role/mail', options, mailPage);
  pages.get('/:id/preview/:role', (c) => trial(options, c, new Map()));
  pages.post('/:id/preview/:role', refuseTooLarge, async (c) =>
    trial(options, c, entriesFrom(await c.req.parseBody({ all: true }))),
  );
}
