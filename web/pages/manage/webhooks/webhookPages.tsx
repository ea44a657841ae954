import { Hono } from 'hono';
import type { SiteOptions } from '../../../site.tsx';
import { addFormPage, addPage } from '../formPage.tsx';
import { newWebhook, webhookListPage } from './webhookList.tsx';
import { removedWebhook, webhookPage } from './webhookPage.tsx';

/** Where a programme sends what happens to its recommendations. */
export function webhookPages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, webhookListPage);
  addFormPage(pages, '/new', options, newWebhook);
  addFormPage(pages, '/:id', options, webhookPage);
  addFormPage(pages, '/:id/remove', options, removedWebhook);
  return pages;
}
