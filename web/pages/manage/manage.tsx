import { Hono } from 'hono';
import type { SiteOptions } from '../../site.tsx';
import { cataloguePages } from '../catalogue/cataloguePages.tsx';
import { contactRequestPages } from '../contactRequests/contactRequestPage.tsx';
import { auditPages } from './auditPages.tsx';
import { benchmarkPages } from './benchmarkPages.tsx';
import { burdenPages } from './burden/burdenPage.tsx';
import { campaignPages } from './campaignPages.tsx';
import { commentPages } from './comments/commentPages.tsx';
import { eventPages } from './events/eventPages.tsx';
import { addFormPage } from './formPage.tsx';
import { institutionPages } from './institutionPages.tsx';
import { lotteryPages } from './lottery/lotteryPages.tsx';
import { peoplePages } from './peoplePages.tsx';
import { changedProgram, newProgram } from './programForm.tsx';
import { programPublicPage } from './publicSettings.tsx';
import { questionnairePages } from './questionnairePages.tsx';
import { recommendationPages } from './recommendationPages.tsx';
import { teamPages } from './teamPages.tsx';
import { teamReflectionPages } from './teamReflection.tsx';
import { webhookPages } from './webhooks/webhookPages.tsx';

/** The pages on which staff keep a programme up to date, one group for each noun of the API. */
export function managePages(options: SiteOptions) {
  const pages = new Hono();
  addFormPage(pages, '/programs/new', options, newProgram);
  addFormPage(pages, '/programs/:id/edit', options, changedProgram);
  addFormPage(pages, '/programs/:id/public-page', options, programPublicPage);
  return pages
    .route('/institutions', institutionPages(options))
    .route('/teams', teamPages(options))
    .route('/teams', teamReflectionPages(options))
    .route('/campaigns', campaignPages(options))
    .route('/questionnaires', questionnairePages(options))
    .route('/catalogue', cataloguePages(options))
    .route('/recommendations', recommendationPages(options))
    .route('/benchmarks', benchmarkPages(options))
    .route('/events', eventPages(options))
    .route('/comments', commentPages(options))
    .route('/lotteries', lotteryPages(options))
    .route('/contact-requests', contactRequestPages(options))
    .route('/people', peoplePages(options))
    .route('/webhooks', webhookPages(options))
    .route('/audit', auditPages(options))
    .route('/burden', burdenPages(options));
}
