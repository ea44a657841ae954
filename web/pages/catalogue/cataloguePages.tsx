import { Hono } from 'hono';
import type { SiteOptions } from '../../site.tsx';
import { addFormPage, addPage } from '../manage/formPage.tsx';
import { adoption } from './adoption.tsx';
import { cataloguePage } from './cataloguePage.tsx';
import { instrumentPage } from './instrumentPage.tsx';

/** The catalogue of instruments, each with a page of its own, and their adoption by a programme. */
export function cataloguePages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, cataloguePage);
  addPage(pages, '/:slug', options, instrumentPage);
  addFormPage(pages, '/:slug/adopt', options, adoption);
  return pages;
}
