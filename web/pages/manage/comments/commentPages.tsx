import { Hono } from 'hono';
import type { SiteOptions } from '../../../site.tsx';
import { addFormPage, addPage } from '../formPage.tsx';
import { agreementPage } from './agreementPage.tsx';
import { commentedCampaigns } from './commentedCampaigns.tsx';
import { commentPage } from './commentPage.tsx';
import { publishPage } from './publishPage.tsx';
import { queuePage } from './queuePage.tsx';
import { changedTheme, newTheme } from './themeForm.tsx';
import { themesPage } from './themesPage.tsx';

/** Where comments are read, decided on, sorted and published, and the code book is kept. */
export function commentPages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, commentedCampaigns);
  addPage(pages, '/themes', options, themesPage);
  addFormPage(pages, '/themes/new', options, newTheme);
  addFormPage(pages, '/themes/:theme', options, changedTheme);
  addPage(pages, '/:campaign', options, queuePage);
  addFormPage(pages, '/:campaign/publish', options, publishPage);
  addPage(pages, '/:campaign/agreement', options, agreementPage);
  addFormPage(pages, '/:campaign/:id', options, commentPage);
  return pages;
}
