import { Hono } from 'hono';
import { formatDay } from '../../../analysis/format.ts';
import { ListTable } from '../../parts/listTable.tsx';
import type { SiteOptions } from '../../site.tsx';
import { burdenWords } from '../../text/manage/burden/words.ts';
import { campaignWords } from '../../text/manage/campaigns/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { everyPage } from '../everyPage.ts';
import { amendedCampaign } from './campaignAmendment.tsx';
import { dryRunPage } from './campaignDryRun/dryRunPage.tsx';
import { campaignNext } from './campaignNext.tsx';
import { campaignPage } from './campaignPage.tsx';
import { linkSheetPage } from './campaignPeople.tsx';
import { addPreviews } from './campaignPreview/previewPages.tsx';
import { addWizard } from './campaignWizard/wizardPages.tsx';
import { currentProgram, may, ProgramNav } from './currentProgram.tsx';
import { addFormPage, addPage, type Turn } from './formPage.tsx';
import { invitationsPage } from './invitations/invitationsPage.tsx';
import { remindPage } from './invitations/remindPage.tsx';
import { lettersPage } from './letters/lettersPage.tsx';
import { printedLetters } from './letters/printedLetters.tsx';
import { ManagePage } from './managePage.tsx';
import { paperDataPage } from './paperData/paperDataPage.tsx';
import { sheetPage } from './paperData/sheetPage.tsx';
import { recruitmentImport } from './recruitment/importPage.tsx';
import { recordPage } from './recruitment/recordPage.tsx';
import { recruitmentPage } from './recruitment/recruitmentPage.tsx';
import { recruitmentSheet } from './recruitment/sheetPage.tsx';

async function listPage({ reader }: Turn) {
  const { client, language } = reader;
  const words = campaignWords[language];
  const { waves, modes, campaignStatus } = vocabulary[language];
  const choice = await currentProgram(reader);
  const { id: program, demonstration } = choice.program;
  const campaigns = await everyPage((query) => client.campaigns.$get({ query: { ...query, program } }));
  const rows = campaigns
    .sort((a, b) => b.createdAt - a.createdAt)
    .map(({ id, name, wave, mode, status, closesOn }) => [
      <a href={`/campaigns/${id}`}>{name[language]}</a>,
      campaignStatus[status],
      waves[wave],
      modes[mode].name,
      closesOn === null ? words.noDate : formatDay(closesOn, language),
    ]);
  return (
    <ManagePage reader={reader} section="campaigns" title={words.title} demonstration={demonstration}>
      <ProgramNav choice={choice} reader={reader} />
      {may(reader, 'campaign.manage') && (
        <p>
          <a class="button" href={`/campaigns/new?${new URLSearchParams({ program })}`}>
            {words.add}
          </a>
        </p>
      )}
      <ListTable
        id="campaigns"
        caption={words.list}
        head={[words.name, words.status, words.wave, words.mode, words.closes]}
        rows={rows}
        none={words.none}
      />
      {may(reader, 'invitation.read') && (
        <p>
          <a href={`/burden?${new URLSearchParams({ program })}`}>{burdenWords[language].link}</a>
        </p>
      )}
    </ManagePage>
  );
}

/** The campaigns of a programme. */
export function campaignPages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, listPage);
  addWizard(pages, options);
  addFormPage(pages, '/:id', options, campaignPage);
  addFormPage(pages, '/:id/next', options, campaignNext);
  addPage(pages, '/:id/dry-run', options, dryRunPage);
  addPreviews(pages, options);
  addFormPage(pages, '/:id/amend', options, amendedCampaign);
  addFormPage(pages, '/:id/invitations', options, invitationsPage);
  addFormPage(pages, '/:id/remind', options, remindPage);
  addPage(pages, '/:id/links', options, linkSheetPage);
  addPage(pages, '/:id/letters', options, lettersPage);
  addFormPage(pages, '/:id/paper', options, paperDataPage);
  addFormPage(pages, '/:id/paper/sheet', options, sheetPage);
  addFormPage(pages, '/:id/letters/print', options, printedLetters);
  addFormPage(pages, '/:id/recruitment', options, recruitmentPage);
  addFormPage(pages, '/:id/recruitment/:stage/record', options, recordPage);
  addPage(pages, '/:id/recruitment/:stage/sheet', options, recruitmentSheet(options.origin));
  const fileOfRecords = recruitmentImport(options);
  pages.get('/:id/recruitment/:stage/import', fileOfRecords.show);
  pages.post('/:id/recruitment/:stage/import', fileOfRecords.send);
  return pages;
}
