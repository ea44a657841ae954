import { unwrap } from '../client.ts';

interface ApiPage<T> {
  items: T[];
  next: string | null;
}
interface Reply<T> {
  ok: boolean;
  status: number;
  json(): Promise<T>;
}

/** Every item of a paged list of the API. @throws PageProblem when the API refused. */
export async function everyPage<T>(
  read: (query: { limit: string; after: string }) => Promise<Reply<ApiPage<T>>>,
): Promise<T[]> {
  const items: T[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: ApiPage<T> = await unwrap<ApiPage<T>>(read({ limit: '500', after }));
    items.push(...page.items);
    after = page.next;
  }
  return items;
}
