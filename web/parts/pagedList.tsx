import type { Language } from '../../surveys/text.ts';
import { formWords } from '../text/forms/words.ts';

/** A list a little longer than a page is not cut in two. */
const mostAtOnce = 60;
const perPage = 50;

export interface PagedList<Item> {
  shown: Item[];
  /** From 1. */
  page: number;
  pages: number;
}

/** The part of a list that the address asks for by `name`; fifty at once of more than sixty, the last part beyond the end. */
export function pagedList<Item>(items: readonly Item[], url: URL, name = 'page'): PagedList<Item> {
  if (items.length <= mostAtOnce) return { shown: [...items], page: 1, pages: 1 };
  const pages = Math.ceil(items.length / perPage);
  const asked = /^[1-9]\d{0,4}$/.exec(url.searchParams.get(name) ?? '')?.[0] ?? '1';
  const page = Math.min(Number(asked), pages);
  return { shown: items.slice((page - 1) * perPage, page * perPage), page, pages };
}

interface ListPagesProps {
  paged: PagedList<unknown>;
  url: URL;
  language: Language;
  /** What the pages are of: told to those who hear the page. */
  label: string;
  name?: string;
  /** Where on the page the list stands. */
  anchor?: string;
}

/** To the parts before and after; what else the address asks for stays. Nothing for a list that fits. */
export const ListPages = ({ paged: { page, pages }, url, language, label, name = 'page', anchor }: ListPagesProps) => {
  if (pages === 1) return null;
  const words = formWords[language].pages;
  const to = (number: number): string => {
    const query = new URLSearchParams(url.searchParams);
    query.set(name, String(number));
    query.delete('done');
    return `?${query}${anchor === undefined ? '' : `#${anchor}`}`;
  };
  return (
    <nav class="buttons" aria-label={words.legend(label)}>
      {page > 1 && <a href={to(page - 1)}>{words.previous}</a>}
      <span>{words.at(page, pages)}</span>
      {page < pages && <a href={to(page + 1)}>{words.next}</a>}
    </nav>
  );
};
