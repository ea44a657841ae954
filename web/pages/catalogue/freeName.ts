import type { Client } from '../../client.ts';

const longest = 64;
const mostTried = 50;

/** A short name of two parts and a number, cut to what a short name may have. */
const nameOf = (instrument: string, program: string, count: number): string => {
  const end = count === 1 ? '' : `-${count}`;
  const start = `${instrument}-${program}`.slice(0, longest - end.length).replace(/-+$/, '');
  return `${start}${end}`;
};

/** Nobody's, in no programme: short names are unique over all of them. */
const isFree = async (client: Client, slug: string): Promise<boolean> =>
  (await client.questionnaires[':slug'].versions.$get({ param: { slug } })).status === 404;

/** A short name that is free for a programme's own copy of an instrument; '' when none was found. */
export async function freeName(client: Client, instrument: string, program: string): Promise<string> {
  for (let count = 1; count <= mostTried; count += 1) {
    const name = nameOf(instrument, program, count);
    if (await isFree(client, name)) return name;
  }
  return '';
}
