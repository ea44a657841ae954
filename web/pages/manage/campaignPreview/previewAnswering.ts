import type { CampaignDetail } from '../../../../api/model/campaignReading.ts';
import { documentSchema, type QuestionnaireDocument } from '../../../../surveys/document.ts';
import { asks, type Side } from '../../../../surveys/side.ts';
import type { Language } from '../../../../surveys/text.ts';
import { unwrap } from '../../../client.ts';
import { previewWords } from '../../../text/manage/campaignPreview/words.ts';
import { trialWords } from '../../../text/manage/trial/words.ts';
import type { Reader } from '../../reader.ts';
import { type InvitedAnswering, startAnswering } from '../../respondent/answering.ts';
import type { Entries } from '../../respondent/entries.ts';
import type { InvitedForm } from '../../respondent/invitedForm.ts';

async function questionnaire({ client }: Reader, versionId: string) {
  const version = client['questionnaire-versions'][':id'].$get({ param: { id: versionId } });
  const { document } = await unwrap<{ document: unknown }>(version);
  return { versionId, document: documentSchema.parse(document) satisfies QuestionnaireDocument };
}

/** The name of the first team of a campaign, or one that is made up. */
async function teamOf({ client }: Reader, [id]: string[]) {
  if (id === undefined) return { fr: previewWords.fr.team, en: previewWords.en.team };
  return (await unwrap(client.teams[':id'].$get({ param: { id } }))).name;
}

/** What the API would tell somebody of a side who was invited to the campaign. */
async function invitedForm(reader: Reader, campaign: CampaignDetail, side: Side, language: Language) {
  const { name, wave, mode, minimumGroup, closesOn, languages, layout, pairing } = campaign;
  const program = await unwrap(reader.client.programs[':id'].$get({ param: { id: campaign.programId } }));
  const aboutYou = asks(campaign.demographicsAudience, side) ? campaign.demographicsVersionId : null;
  return {
    status: 'open',
    mayStart: true,
    declined: false,
    savedOn: null,
    campaign: { name, wave, status: 'open', mode, minimumGroup, closesOn, languages, layout, pairing },
    program: { name: program.name, demonstration: program.demonstration },
    team: { name: await teamOf(reader, campaign.teams) },
    language,
    side,
    experience: await questionnaire(reader, campaign.experienceVersionId),
    demographics: aboutYou === null ? null : await questionnaire(reader, aboutYou),
  } satisfies InvitedForm;
}

interface Previewed {
  campaign: CampaignDetail;
  side: Side;
  language: Language;
  /** The address of the trial, and of the page it is left for. */
  path: string;
  leave: string;
}

/** The form of a campaign on its way, as a trial: it belongs to nobody and can be sent nowhere. */
export async function previewAnswering(
  reader: Reader,
  { campaign, side, language, path, leave }: Previewed,
  entries: Entries,
): Promise<InvitedAnswering> {
  const invited = await invitedForm(reader, campaign, side, language);
  const words = trialWords[language];
  return {
    ...startAnswering('', invited, language, entries),
    address: (wanted) => `${path}?in=${wanted}`,
    // Nothing of a trial stays on the device, and it has one size.
    ...{ keeps: undefined, size: undefined, resized: undefined },
    notice: { kind: 'trial', text: words.notice, leave: { href: leave, label: words.leave } },
    carried: [],
  };
}
