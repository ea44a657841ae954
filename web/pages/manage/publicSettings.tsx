import { unwrap } from '../../client.ts';
import { ActionForm } from '../../parts/actionForm.tsx';
import { placeWords } from '../../text/manage/places/words.ts';
import { publicWords } from '../../text/public/words.ts';
import type { Reader } from '../reader.ts';
import { lineOf } from './entries.ts';
import type { Entries, FormPage, Once, Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

interface Shown {
  reader: Reader;
  entries: Entries;
  isOpen: boolean;
  mayChange: boolean;
  path: { href: string; label: string }[];
  /** The public page, when it is open. */
  page: string | null;
}

const Setting = ({ reader, entries, isOpen, mayChange, path, page }: Shown) => {
  const { language } = reader;
  const words = publicWords[language].setting;
  return (
    <ManagePage
      reader={reader}
      section="institutions"
      title={words.title}
      path={path}
      form={{ ...entries, language, words: {} }}
    >
      {words.lead.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <p>
        <strong>{isOpen ? words.isOpen : words.isClosed}</strong>
      </p>
      {page !== null && (
        <p>
          <a href={page}>{words.see}</a>
        </p>
      )}
      {mayChange && (
        <div id="form">
          <ActionForm action={isOpen ? 'close' : 'open'} label={isOpen ? words.close : words.open} second={isOpen} />
        </div>
      )}
    </ManagePage>
  );
};

const asked = (values: URLSearchParams) => ({ open: lineOf(values, 'button') === 'open' });
const done = { open: 'saved' } as const;

/** Opens or closes the public page of a programme. */
export const programPublicPage: FormPage = {
  async show({ reader, param }, entries) {
    const id = param('id');
    const program = await unwrap(reader.client.programs[':id'].$get({ param: { id } }));
    const { open, mayChange } = await unwrap(reader.client.programs[':id']['public-page'].$get({ param: { id } }));
    const path = [{ href: '/institutions', label: placeWords[reader.language].institution.title }];
    const page = open ? `/public/${program.slug}` : null;
    return <Setting {...{ reader, entries, path, page, mayChange }} isOpen={open} />;
  },
  async send({ reader, param }: Turn, values: URLSearchParams, once: Once) {
    const id = param('id');
    const json = asked(values);
    await unwrap(reader.client.programs[':id']['public-page'].$put({ param: { id }, json }, once));
    return `/programs/${id}/public-page?done=${done.open}`;
  },
};

/** Opens or closes the public page of an institution. */
export const institutionPublicPage: FormPage = {
  async show({ reader, param }, entries) {
    const id = param('id');
    const institution = await unwrap(reader.client.institutions[':id'].$get({ param: { id } }));
    const program = await unwrap(reader.client.programs[':id'].$get({ param: { id: institution.programId } }));
    const { open, mayChange } = await unwrap(reader.client.institutions[':id']['public-page'].$get({ param: { id } }));
    const list = { href: '/institutions', label: placeWords[reader.language].institution.title };
    const path = [list, { href: `/institutions/${id}`, label: institution.name[reader.language] }];
    const page = open ? `/public/${program.slug}/${id}` : null;
    return <Setting {...{ reader, entries, path, page, mayChange }} isOpen={open} />;
  },
  async send({ reader, param }, values, once) {
    const id = param('id');
    const json = asked(values);
    await unwrap(reader.client.institutions[':id']['public-page'].$put({ param: { id }, json }, once));
    return `/institutions/${id}/public-page?done=${done.open}`;
  },
};
