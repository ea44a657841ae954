import { cellsOfFrame, isSpent } from './evidence.ts';
import { collector, textOf } from './rowTraces.ts';
import type { StolenCopy } from './stolenCopy.ts';
import type { Lived, Thing, Traces } from './things.ts';

function* occurrencesIn(bytes: Buffer, marks: readonly (string | Buffer)[]): Generator<number> {
  for (const mark of marks) {
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) yield at;
  }
}

/** Which table or index a page of the file belongs to; those that belong to none are free, or hold what overflows. */
function owners({ pages, rootPages }: StolenCopy): Map<number, string> {
  const owner = new Map<number, string>();
  for (const [name, root] of rootPages) {
    owner.set(root, name);
    for (const { page } of pages.cells(root)) owner.set(page, name);
  }
  return owner;
}

/** Where things stand in the file: page by page, freed places included; and in every other file of the folder. */
export function placeTraces({ copy, log, mails }: Lived, things: readonly Thing[]): Traces {
  const { add, traces } = collector();
  const owner = owners(copy);
  const { pageSize } = copy.pages;
  for (const [name, bytes] of copy.files) {
    if (name.endsWith('-wal')) continue;
    for (const { who, marks } of things) {
      for (const at of occurrencesIn(bytes, marks)) {
        if (name !== 'data.db') add(`place in the file ${name}`, who, at);
        else {
          const tree = owner.get(Math.floor(at / pageSize) + 1) ?? 'no table';
          add(`place in the file, ${tree}`, who, at);
          add(`place in its page, ${tree}`, who, at % pageSize);
        }
      }
    }
  }
  for (const { who, marks } of things) {
    for (const [frame, { bytes }] of copy.log.entries()) {
      if (marks.some((mark) => bytes.includes(mark))) add('frame of the write-ahead log', who, frame);
    }
    const texts = marks.map(textOf);
    for (const [name, text] of [
      ['what the server printed', log],
      ['the mails', mails],
    ] as const) {
      for (const mark of texts) if (text.includes(mark)) add(`place in ${name}`, who, text.indexOf(mark));
    }
  }
  const frames = copy.log.map(({ bytes }) => cellsOfFrame(copy.pages, bytes).filter(({ payload }) => isSpent(payload)));
  for (const { who, marks } of things) {
    const id = marks[0] ?? '';
    const frame = frames.findIndex((cells) => cells.some(({ payload }) => payload.includes(id)));
    if (frame >= 0) add('frame of the log in which the token is spent', who, frame);
  }
  return traces();
}
