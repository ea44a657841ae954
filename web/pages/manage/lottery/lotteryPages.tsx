import { Hono } from 'hono';
import type { SiteOptions } from '../../../site.tsx';
import { addFormPage, addPage } from '../formPage.tsx';
import { changedLottery, newLottery } from './lotteryForm.tsx';
import { lotteryListPage } from './lotteryList.tsx';
import { lotteryPage } from './lotteryPage.tsx';
import { poolPage } from './poolPage.tsx';
import { quotasPage } from './quotasPage.tsx';
import { recordPage } from './recordPage.tsx';

/** Panels drawn by lot. */
export function lotteryPages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, lotteryListPage);
  addFormPage(pages, '/new', options, newLottery);
  addFormPage(pages, '/:id', options, lotteryPage);
  addFormPage(pages, '/:id/settings', options, changedLottery);
  addFormPage(pages, '/:id/people', options, poolPage);
  addFormPage(pages, '/:id/quotas', options, quotasPage);
  addPage(pages, '/:id/record', options, recordPage);
  return pages;
}
