import type { FormItem } from '../../../surveys/form.ts';
import type { Answers } from '../../../surveys/response.ts';
import type { Language } from '../../../surveys/text.ts';
import type { Purpose } from './entries.ts';

/** What a page's script needs to do what the server does: the items on the page, and answers from before it. JSON. */
export interface PageLogic {
  purpose: Purpose;
  language: Language;
  items: FormItem[];
  /** Answers given on other pages that rules here ask about. */
  before: Answers;
  /** Answers given on other pages that texts here recall, in words. */
  recalled: Record<string, string>;
}
