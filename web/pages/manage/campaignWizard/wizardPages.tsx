import type { Hono } from 'hono';
import type { SiteOptions } from '../../../site.tsx';
import { addFormPage, addPage } from '../formPage.tsx';
import { checkPage } from './checkStep.tsx';
import { confidentialityStep } from './confidentialityStep.tsx';
import { messagesStep } from './messagesStep.tsx';
import { newDraft } from './newDraft.tsx';
import { questionnairesStep } from './questionnairesStep.tsx';
import { stepPage } from './stepPage.tsx';
import { whatStep } from './whatStep.tsx';
import { whoStep } from './whoStep.tsx';

/** Preparing a campaign, one subject a page. */
export function addWizard(pages: Hono, options: SiteOptions): void {
  addFormPage(pages, '/new', options, newDraft);
  for (const step of [whatStep, whoStep, questionnairesStep, confidentialityStep, messagesStep]) {
    addFormPage(pages, `/:id/edit/${step.name}`, options, stepPage(step));
  }
  addPage(pages, '/:id/edit/check', options, checkPage);
  pages.get('/:id/edit', (c) => c.redirect(`/campaigns/${c.req.param('id')}/edit/what`));
}
