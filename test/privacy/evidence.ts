import { type PageReader, pageReader, type StoredCell } from '../support/sqlitePages.ts';
import type { Collection, Respondent } from './collection.ts';

/** Which of two respondents came first by one trace: negative for the first, positive for the second, 0 when it is silent. */
export type Evidence = (a: Respondent, b: Respondent) => number;

/** A place in the file: a page, and an offset in it. */
type Place = { page: number; offset: number };
type Find<T> = (respondent: Respondent) => T | undefined;

const byNumber =
  (find: Find<number>): Evidence =>
  (a, b) =>
    (find(a) ?? 0) - (find(b) ?? 0);

const byBytes =
  (find: Find<Buffer>): Evidence =>
  (a, b) =>
    Buffer.compare(find(a) ?? Buffer.of(), find(b) ?? Buffer.of());

const byPage = (find: Find<Place>): Evidence => byNumber((respondent) => find(respondent)?.page);

/** Silent about records that do not share a page. */
const withinPage =
  (find: Find<Place>): Evidence =>
  (a, b) => {
    const [first, second] = [find(a), find(b)];
    return first && second && first.page === second.page ? first.offset - second.offset : 0;
  };

const memo = <T>(find: Find<T>): Find<T> => {
  const known = new Map<Respondent, T | undefined>();
  return (respondent) => {
    if (!known.has(respondent)) known.set(respondent, find(respondent));
    return known.get(respondent);
  };
};

const holding = (cells: StoredCell[], wanted: (respondent: Respondent) => Buffer | string): Find<Place> =>
  memo((respondent) => cells.find(({ payload }) => payload.includes(wanted(respondent))));

/** A page of the log read alone, as if it were a file's only table. */
export function cellsOfFrame(pages: PageReader, bytes: Buffer): StoredCell[] {
  if (bytes.readUInt8(0) !== 13) return [];
  const header = Buffer.alloc(100);
  header.writeUInt16BE(pages.pageSize, 16);
  const alone = Buffer.concat([header, Buffer.alloc(pages.pageSize - 100), bytes]);
  return pageReader(alone).cells(2);
}

/** Whether a row of `invitations` says that its token is spent: the type of its last column but one is the constant 1. */
export const isSpent = (payload: Buffer): boolean => payload.readUInt8(payload.readUInt8(0) - 2) === 9;

/** Traces of the order in which tokens were spent. */
export function invitationEvidence({ copy }: Collection): Record<string, Evidence> {
  const rows = new Map((copy.rows.get('invitations') ?? []).map((row) => [row.id, row]));
  const place = holding(copy.pages.cells(copy.rootPages.get('invitations') ?? 0), ({ invitation }) => invitation.id);
  const frames = copy.log.map(({ bytes }) => cellsOfFrame(copy.pages, bytes).filter(({ payload }) => isSpent(payload)));
  const frame = memo(({ invitation }: Respondent) => {
    const at = frames.findIndex((cells) => cells.some(({ payload }) => payload.includes(invitation.id)));
    return at < 0 ? undefined : at;
  });
  return {
    'invitation id': byBytes(({ invitation }) => Buffer.from(invitation.id)),
    'invitation rowid': byNumber(({ invitation }) => Number(rows.get(invitation.id)?.['rowid of SQLite'])),
    'token hash': byBytes(({ invitation }) => invitation.tokenHash),
    'page of the invitation': byPage(place),
    'place of the invitation in its page': withinPage(place),
    'log of spent tokens': byNumber(frame),
  };
}

/** What a bystander knows who saw people answer: stronger than any trace of a token. */
export const bystander: Evidence = byNumber(({ arrival }) => arrival);

/** Traces of the order in which answers, or demographic records, were written. */
function recordEvidence(
  { copy }: Collection,
  name: string,
  tables: [tail: string, settled: string],
  key: Find<Buffer>,
  mark: (respondent: Respondent) => string,
): Record<string, Evidence> {
  const cells = tables.flatMap((table) => copy.pages.cells(copy.rootPages.get(table) ?? 0));
  const place = holding(cells, mark);
  const file = copy.files.get('data.db') ?? Buffer.of();
  const inLog = memo((respondent: Respondent) => copy.log.findIndex(({ bytes }) => bytes.includes(mark(respondent))));
  return {
    [`key of the ${name}`]: byBytes(key),
    [`page of the ${name}`]: byPage(place),
    [`place of the ${name} in its page`]: withinPage(place),
    [`last trace of the ${name} in the file`]: byNumber(memo((r: Respondent) => file.lastIndexOf(mark(r)))),
    [`log of the ${name}`]: byNumber(inLog),
  };
}

export const answerEvidence = (collection: Collection): Record<string, Evidence> =>
  recordEvidence(
    collection,
    'answer',
    ['response_tail', 'responses'],
    ({ submission }) => submission.receiptHash,
    ({ mark }) => `"${mark}"`,
  );

export const demographicEvidence = (collection: Collection): Record<string, Evidence> =>
  recordEvidence(
    collection,
    'demographic record',
    ['demographic_tail', 'demographic_records'],
    ({ submission }) => submission.demographics?.recordKey,
    ({ mark }) => `"${mark} of mine"`,
  );
