import { Hono } from 'hono';
import type { SiteOptions } from '../../site.tsx';
import { addFormPage, addPage } from './formPage.tsx';
import { newRecommendation } from './recommendationForm.tsx';
import { recommendationListPage } from './recommendationList.tsx';
import { recommendationPage } from './recommendationPage.tsx';

/** The recommendations of the teams and their ledgers. */
export function recommendationPages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, recommendationListPage);
  addFormPage(pages, '/new', options, newRecommendation);
  addFormPage(pages, '/:id', options, recommendationPage);
  return pages;
}
