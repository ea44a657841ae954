import { Hono } from 'hono';
import type { SiteOptions } from '../../site.tsx';
import { codebookPage } from './codebook/codebookPage.tsx';
import { addDraftPreview } from './draftPreview.tsx';
import { importPages } from './exchange/importTurn.tsx';
import { addFormPage, addPage } from './formPage.tsx';
import { itemBankPage } from './itemBank.tsx';
import { draftPaperPage, versionPaperPage } from './paper/paperPage.tsx';
import { draftPage } from './questionnaireDraft.tsx';
import { newQuestionnaire } from './questionnaireForm.tsx';
import { impactPage } from './questionnaireImpact.tsx';
import { questionnaireListPage } from './questionnaireList.tsx';
import { versionPage, versionsPage } from './questionnaireVersionsPage.tsx';
import { draftReadingPage, versionReadingPage } from './readingPage.tsx';
import { retirePage } from './retirePage.tsx';
import { translationPages } from './translation/translationTurn.tsx';
import { addTrials } from './trial.tsx';
import { actOnVersion } from './versionActions.tsx';

/** The questionnaires, their versions and drafts. */
export function questionnairePages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, questionnaireListPage);
  addFormPage(pages, '/new', options, newQuestionnaire);
  addPage(pages, '/items', options, itemBankPage);
  pages.route('/import', importPages(options));
  addFormPage(pages, '/:slug', options, versionsPage);
  addFormPage(pages, '/:slug/draft', options, draftPage);
  addDraftPreview(pages, options);
  addPage(pages, '/:slug/draft/reading', options, draftReadingPage);
  addPage(pages, '/:slug/versions/:number/reading', options, versionReadingPage);
  addFormPage(pages, '/:slug/draft/impact', options, impactPage);
  addFormPage(pages, '/:slug/versions/:number', options, { show: versionPage, send: actOnVersion });
  addFormPage(pages, '/:slug/versions/:number/retire', options, retirePage);
  addPage(pages, '/:slug/draft/paper', options, draftPaperPage);
  addPage(pages, '/:slug/versions/:number/paper', options, versionPaperPage);
  addPage(pages, '/:slug/versions/:number/codebook', options, codebookPage);
  pages.route('/', translationPages(options));
  addTrials(pages, options);
  return pages;
}
