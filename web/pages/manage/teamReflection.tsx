import { Hono } from 'hono';
import type { Reflection } from '../../../api/model/reflections.ts';
import { unwrap } from '../../client.ts';
import { ListTable } from '../../parts/listTable.tsx';
import type { SiteOptions } from '../../site.tsx';
import { placeWords } from '../../text/manage/places/words.ts';
import { reflectionWords } from '../../text/reflection/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { type Reader, signedIn } from '../reader.ts';
import { noteValues } from '../reflection/adjustments.tsx';
import { noteOf } from '../reflection/noteEntry.ts';
import { ReflectionBody } from '../reflection/reflectionBody.tsx';
import { printReply, textReply } from '../reflection/summaryReply.tsx';
import { addFormPage, type FormPage, type Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

const pathOf = (team: string, campaign: string): string => `/teams/${team}/reflection/${campaign}`;

const read = ({ reader, param }: Pick<Turn, 'reader' | 'param'>): Promise<Reflection> =>
  unwrap(
    reader.client.teams[':id'].reflections[':campaign'].$get({
      param: { id: param('id'), campaign: param('campaign') },
    }),
  );

/** The reflection of a team, for who leads or coaches it. */
const reflectionPage: FormPage = {
  verb: 'reflection.read',
  open: async (turn) => noteValues(await read(turn)),
  async show(turn, entries) {
    const { reader, param } = turn;
    const { language } = reader;
    const words = reflectionWords[language];
    const reflection = await read(turn);
    const form = { ...entries, language, words: { adjustments: words.adjust.field } };
    const { team, campaign, program } = reflection;
    return (
      <ManagePage
        reader={reader}
        section="institutions"
        title={words.title}
        path={[
          { href: '/institutions', label: placeWords[language].institution.title },
          { href: `/teams/${team.id}`, label: team.name[language] },
        ]}
        form={form}
        demonstration={program.demonstration}
      >
        <p>{campaign.name[language]}</p>
        <div class="reflection">
          <ReflectionBody
            reflection={reflection}
            form={form}
            summary={`${pathOf(param('id'), param('campaign'))}/summary`}
          />
        </div>
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const [id, campaign] = [param('id'), param('campaign')];
    const notes = reader.client.teams[':id'].reflections[':campaign'].notes;
    await unwrap(notes.$post({ param: { id, campaign }, json: noteOf(values) }, once));
    return `${pathOf(id, campaign)}?done=saved`;
  },
};

/** Mounted below `/teams`. */
export function teamReflectionPages(options: SiteOptions) {
  const pages = new Hono();
  addFormPage(pages, '/:id/reflection/:campaign', options, reflectionPage);
  pages.get('/:id/reflection/:campaign/summary', async (c) => {
    const reader = await signedIn(options, c.req.raw);
    const reflection = await read({ reader, param: (name) => c.req.param(name) ?? '' });
    const back = pathOf(c.req.param('id'), c.req.param('campaign'));
    return printReply(c, reflection, reader.language, { path: `${back}/summary`, back });
  });
  pages.get('/:id/reflection/:campaign/summary.txt', async (c) => {
    const reader = await signedIn(options, c.req.raw);
    return textReply(c, await read({ reader, param: (name) => c.req.param(name) ?? '' }), reader.language);
  });
  return pages;
}

const leads = ({ me }: Reader, team: string): boolean =>
  me.assignments.some(({ role, place }) => place.team === team && (role === 'team_lead' || role === 'patient_coach'));

/** On the page of a team, the ways to its reflections: for who leads or coaches this very team. */
export async function TeamReflections({ reader, team }: { reader: Reader; team: string }) {
  if (!leads(reader, team)) return null;
  const { client, language } = reader;
  const { items } = await unwrap(client.teams[':id'].reflections.$get({ param: { id: team } }));
  if (items.length === 0) return null;
  const words = reflectionWords[language].ofTeam;
  const { waves, campaignStatus } = vocabulary[language];
  return (
    <section aria-labelledby="reflections">
      <h2 id="reflections">{words.title}</h2>
      <p>{words.lead}</p>
      <ListTable
        id="reflections-list"
        caption={words.list}
        head={[words.name, words.wave, words.status]}
        rows={items.map(({ campaignId, name, wave, status }) => [
          <a href={pathOf(team, campaignId)}>{name[language]}</a>,
          waves[wave],
          campaignStatus[status],
        ])}
        none=""
      />
    </section>
  );
}
