import type { Fields } from '../kept/keptAnswers.ts';
import { make } from './elements.ts';

/** Sends fields as the form itself would, with a button: leads to the page that the server, or the worker, answers. */
export function post(fields: Fields, button?: string): void {
  const action = location.pathname.replace(/^(\/r\/[^/]+).*/, '$1') + location.search;
  const all = [...fields.filter(([name]) => name !== 'button'), ...(button ? [['button', button] as const] : [])];
  const inputs = all.map(([name, value]) => make('input', { type: 'hidden', name, value }));
  const sent = make('form', { method: 'post', action, hidden: true }, ...inputs);
  document.body.append(sent);
  sent.submit();
}

/** What stands in a form now. */
export const fieldsOf = (form: HTMLFormElement): Fields =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));

export const fieldIn = (fields: Fields, wanted: string): string => fields.find(([name]) => name === wanted)?.[1] ?? '';
