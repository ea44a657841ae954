import { Hono } from 'hono';
import type { SiteOptions } from '../../site.tsx';
import { boardPage } from './board/boardPage.tsx';
import { tablePage } from './board/tablePage.tsx';
import { contributorsPage } from './contributorsPage.tsx';
import { evidencePages } from './evidencePage.tsx';
import { addFormPage, addPage } from './formPage.tsx';
import { ledgerPage } from './ledgerPage.tsx';
import { listingPage } from './listingPage.tsx';
import { meetingPage } from './meeting/meetingPage.tsx';
import { minePage } from './mine/minePage.tsx';
import { newRecommendation } from './recommendationForm.tsx';
import { recommendationPage } from './recommendationPage.tsx';
import { registerPage } from './register/registerPage.tsx';
import { recommendationTrailPage } from './trail/trailPage.tsx';

/** The recommendations of the teams and their ledgers. */
export function recommendationPages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, tablePage);
  addPage(pages, '/board', options, boardPage);
  addFormPage(pages, '/new', options, newRecommendation);
  addFormPage(pages, '/import', options, registerPage);
  addFormPage(pages, '/meeting', options, meetingPage);
  addFormPage(pages, '/mine', options, minePage);
  addPage(pages, '/ledger', options, ledgerPage);
  pages.route('/', evidencePages(options));
  addFormPage(pages, '/:id/listing', options, listingPage);
  addFormPage(pages, '/:id/contributors', options, contributorsPage);
  addPage(pages, '/:id/trail', options, recommendationTrailPage);
  addFormPage(pages, '/:id', options, recommendationPage);
  return pages;
}
