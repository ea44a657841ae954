import { filledForm, type ReadForm, readForm } from './formReader.ts';

export interface PageReply {
  status: number;
  html: string;
}

/** One request of a respondent's browser: a page asked for, or a form sent. Rejects when the connection breaks. */
export type Browse = (path: string, form?: URLSearchParams) => Promise<PageReply>;

export interface FormEnd {
  status: number;
  /** The code on the page of thanks; null when the answers were not taken. */
  receipt: string | null;
  html: string;
}

/** More pages than any form here has. */
const mostPages = 40;
const receiptOn = (html: string): string | null =>
  /<div class="receipt">[\s\S]*?<strong>([0-9A-Z ]+)<\/strong>/.exec(html)?.[1]?.replaceAll(' ', '-') ?? null;

const onward = ({ buttons }: ReadForm): string => ['send', 'next', 'start'].find((one) => buttons.includes(one)) ?? '';

/**
 * Answers a form page by page as a person without script does, up to the review, and sends it.
 * @param wanted what to enter, by the name of the control.
 * @param send how the last form is sent, where that differs: it knows the receipt code that the form holds.
 */
export async function answerForm(
  browse: Browse,
  token: string,
  wanted: ReadonlyMap<string, string>,
  send: (path: string, form: URLSearchParams) => Promise<PageReply> = browse,
): Promise<FormEnd> {
  let page = await browse(`/r/${token}`);
  for (let turn = 0; turn < mostPages; turn++) {
    const { status, html } = page;
    const receipt = receiptOn(html);
    if (receipt !== null) return { status, receipt, html };
    const form = readForm(html);
    if (form === null || status >= 400) return { status, receipt: null, html };
    const button = onward(form);
    const filled = filledForm(form, wanted, button);
    page = await (button === 'send' ? send : browse)(form.action, filled);
  }
  throw new Error('the form has no end');
}
