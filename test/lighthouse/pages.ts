import type { Page } from 'playwright-core';

/** A page to look at: who opens it, and where. */
export interface LookedAt {
  name: string;
  path: string;
  signedIn: boolean;
}

const staff = (name: string, path: string): LookedAt => ({ name, path, signedIn: true });
const anyone = (name: string, path: string): LookedAt => ({ name, path, signedIn: false });

/** A link of the demonstration's open campaign that nobody has answered yet. */
async function openLink(page: Page, base: string): Promise<{ program: string; institution: string; link: string }> {
  const list = async (path: string) => (await page.request.get(`${base}/api/v1/${path}`)).json();
  const programs: { items: { id: string; slug: string }[] } = await list('programs');
  const program = programs.items.find(({ slug }) => slug === 'demonstration')?.id ?? '';
  const campaigns: { items: { id: string; status: string }[] } = await list(`campaigns?program=${program}`);
  const open = campaigns.items.find(({ status }) => status === 'open');
  const links: { items: { url: string; spent?: boolean }[] } = await list(`campaigns/${open?.id}/invitations/links`);
  const institutions: { items: { id: string }[] } = await list(`institutions?program=${program}`);
  const unanswered = links.items.find(({ spent }) => !spent)?.url ?? '';
  return { program, institution: institutions.items[0]?.id ?? '', link: new URL(unanswered).pathname };
}

/** The main pages: what staff read and work on every week, what everybody may open, and what a respondent meets. */
export async function mainPages(page: Page, base: string): Promise<LookedAt[]> {
  const { program, institution, link } = await openLink(page, base);
  const at = `program=${program}`;
  return [
    staff('overview', `/dashboard?${at}`),
    staff('satisfaction', `/dashboard/satisfaction?${at}`),
    staff('trend', `/dashboard/trend?${at}`),
    staff('diversity', `/dashboard/diversity?${at}`),
    staff('comparison', `/dashboard/comparison?${at}`),
    staff('explore', `/dashboard/explore?${at}`),
    staff('follow-through', `/dashboard/follow-through?${at}`),
    staff('report of an institution', `/dashboard/report?${at}&institution=${institution}`),
    staff('recommendations', '/recommendations'),
    staff('campaigns', '/campaigns'),
    staff('institutions', '/institutions'),
    staff('questionnaires', '/questionnaires'),
    anyone('entrance', '/'),
    anyone('sign-in', '/sign-in'),
    anyone('methods', '/methods'),
    anyone('respondent’s first page', link),
  ];
}
