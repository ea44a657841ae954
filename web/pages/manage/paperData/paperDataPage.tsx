import { alphabetical, formatNumber } from '../../../../analysis/format.ts';
import type { PaperPlace } from '../../../../api/model/paperOverview.ts';
import { sides } from '../../../../surveys/side.ts';
import type { Language } from '../../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { ListPages, pagedList } from '../../../parts/pagedList.tsx';
import { paperDataWords } from '../../../text/manage/paperData/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import { campaignTrail } from '../campaignTrail.ts';
import { lineOf } from '../entries.ts';
import type { FormPage } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { campaignDocuments } from './campaignDocuments.ts';
import { EnvelopeForm } from './envelopeForm.tsx';
import { OpenSheet } from './openSheet.tsx';
import { WaitingSheets } from './waitingSheets.tsx';

/** Why a code that is well written was refused: said of the envelope, not of a link. */
const refusedCode = { unknown_code: 'unknown', already_answered: 'used' } as const;

function fieldsFor(problem: PageProblem | null, language: Language): Record<string, FieldWords> {
  const { fields, envelopes } = paperDataWords[language];
  const why = problem?.params.why;
  const refused = why === 'unknown_code' || why === 'already_answered' ? envelopes[refusedCode[why]] : null;
  const { envelope } = fields;
  return refused === null || envelope === undefined
    ? fields
    : { ...fields, envelope: { ...envelope, repair: refused } };
}

/** How far paper has come; envelopes, sheets, and what waits for a second entry. */
export const paperDataPage: FormPage = {
  verb: 'paper.enter',
  async show({ reader, param }, entries) {
    const { client, language, url } = reader;
    const words = paperDataWords[language];
    const sideWords = vocabulary[language].sides;
    const id = param('id');
    const campaign = await unwrap(client.campaigns[':id'].$get({ param: { id } }));
    const { places, waiting } = await unwrap(client.campaigns[':id'].paper.$get({ param: { id } }));
    const anonymous = campaign.mode === 'anonymous';
    const takes = campaign.status === 'open' || campaign.status === 'closing';
    const documents = await Promise.all(
      sides.map(async (side) => ({ side, asked: await campaignDocuments(client, campaign, side) })),
    );
    const paged = pagedList(
      [...places].sort((a, b) => alphabetical(a.team.name, b.team.name)),
      url,
    );
    const number = (count: number) => formatNumber(count, language);
    const row = ({ team, side, invited, answered, returned, entered }: PaperPlace) => [
      team.name[language],
      sideWords[side],
      number(invited),
      number(answered),
      ...(anonymous ? [number(returned), number(entered)] : []),
    ];
    const form = { ...entries, language, words: fieldsFor(entries.problem, language) };
    const problem = entries.problem?.code === 'not_found' ? null : entries.problem;
    return (
      <ManagePage
        reader={reader}
        section="campaigns"
        title={words.title}
        path={campaignTrail(campaign, language)}
        form={{ ...form, problem }}
      >
        <p>{words.lead[anonymous ? 'anonymous' : 'named']}</p>
        {!takes && <p class="notice">{words.closed}</p>}
        {takes && anonymous && <EnvelopeForm language={language} form={form} noted={url.searchParams.has('noted')} />}
        {takes && <OpenSheet campaign={campaign} places={places} waiting={waiting} form={form} />}
        <WaitingSheets campaign={campaign} waiting={waiting} language={language} takes={takes} />
        <h2>{words.forms}</h2>
        <ul>
          {documents.flatMap(({ side, asked }) =>
            asked.map(({ slug, number: version, document }) => (
              <li>
                <a href={`/questionnaires/${slug}/versions/${version}/paper?side=${side}&lang=${language}`}>
                  {`${document.title[language]} – ${sideWords[side]}`}
                </a>
              </li>
            )),
          )}
        </ul>
        <ListTable
          id="paper-places"
          caption={words.table}
          head={[
            ...[words.team, words.side, words.invited, words.answered],
            ...(anonymous ? [words.returned, words.entered] : []),
          ]}
          rows={paged.shown.map(row)}
          none={words.none}
        />
        <ListPages paged={paged} url={url} language={language} label={words.table} anchor="paper-places" />
      </ManagePage>
    );
  },
  async send({ reader: { client }, param }, values) {
    const id = param('id');
    const [action, entry = ''] = (values.get('button') ?? '').split(':');
    if (action === 'abandon') {
      await unwrap(client.campaigns[':id'].paper.sheets[':entry'].$delete({ param: { id, entry } }));
      return `/campaigns/${id}/paper?done=removed`;
    }
    try {
      await unwrap(
        client.campaigns[':id'].paper.envelopes.$post({ param: { id }, json: { code: lineOf(values, 'envelope') } }),
      );
    } catch (error) {
      // The field has a name of its own: on the same page, the code of a sheet is asked for in other campaigns.
      const isOfCode = error instanceof PageProblem && (error.code === 'invalid_request' || error.code in refusedCode);
      if (!isOfCode) throw error;
      throw new PageProblem(error.status, 'invalid_request', { faults: [{ path: 'envelope' }], why: error.code });
    }
    return `/campaigns/${id}/paper?noted=1`;
  },
};
