import type { CampaignDetail } from '../../../../api/model/campaignReading.ts';
import { formFor } from '../../../../surveys/form.ts';
import { type TypedResponse, typedResponse } from '../../../../surveys/paperTyping.ts';
import { type Side, sides } from '../../../../surveys/side.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { readCode } from '../../handed/shortCode.ts';
import { fetchForm } from '../../respondent/respondentClient.ts';
import { lineOf } from '../entries.ts';
import type { Turn } from '../formPage.tsx';
import { type CampaignDocument, campaignDocuments } from './campaignDocuments.ts';

/** The sheet that is being entered, from the fields of the page. */
export interface SheetAt {
  campaign: CampaignDetail;
  side: Side;
  documents: CampaignDocument[];
  sheet: string;
  /** Among which envelopes it lay, or whose it is: for the first entry. */
  teamId: string | null;
  code: string | null;
  /** The first entry, when this is the second one. */
  entry: string | null;
}

/** @throws PageProblem `unknown_code`, `invalid_request` for a sheet that nothing is said of, and any refusal of the API. */
export async function sheetAt({ reader: { client }, param }: Turn, values: URLSearchParams): Promise<SheetAt> {
  const id = param('id');
  const campaign = await unwrap(client.campaigns[':id'].$get({ param: { id } }));
  const [entry, code, sheet] = ['entry', 'code', 'sheet'].map((name) => lineOf(values, name) || null);
  const [teamId, placeSide] = lineOf(values, 'place').split(' ');
  let side = sides.find((each) => each === (entry ? lineOf(values, 'side') : placeSide)) ?? null;
  if (!entry && code) {
    const reading = await readCode(client, code);
    if ('fault' in reading) throw new PageProblem(404, 'unknown_code', { field: 'code' });
    side = (await fetchForm(client, reading.token)).side;
  }
  const asked = campaign.mode === 'anonymous' ? 'place' : 'code';
  if (side === null) throw new PageProblem(400, 'invalid_request', { faults: [{ path: asked }] });
  if (!sheet) throw new PageProblem(400, 'invalid_request', { faults: [{ path: 'sheet' }] });
  const documents = await campaignDocuments(client, campaign, side);
  return { campaign, side, documents, sheet, teamId: teamId || null, code: code ?? null, entry: entry ?? null };
}

export interface TypedSheet {
  experience: TypedResponse;
  /** Null when the part about the person was left empty on the sheet. */
  demographics: TypedResponse | null;
}

/** Everything typed, or what was left blank by mistake. @throws PageProblem `invalid_answers`. */
export function typedSheet({ documents, side }: SheetAt, values: URLSearchParams): TypedSheet {
  const read = ({ purpose, document }: CampaignDocument) =>
    typedResponse(formFor(document, side), (item) => values.get(`${purpose}.${item}`) ?? '');
  const faults: { part: string; item: string | null; code: string; params: object }[] = [];
  const blankOf = (part: string, { blank }: TypedResponse) =>
    faults.push(...blank.map((item) => ({ part, item, code: 'required', params: {} })));
  const [first, about] = documents;
  if (first === undefined) throw new Error('a campaign asks for experience');
  const experience = read(first);
  blankOf('experience', experience);
  const aboutYou = lineOf(values, 'aboutYou');
  let demographics: TypedResponse | null = null;
  if (about !== undefined && aboutYou === '1') {
    demographics = read(about);
    blankOf('demographics', demographics);
  } else if (about !== undefined && aboutYou !== '-') {
    faults.push({ part: 'demographics', item: null, code: 'required', params: {} });
  }
  if (faults.length > 0) throw new PageProblem(422, 'invalid_answers', { faults });
  return { experience, demographics };
}
