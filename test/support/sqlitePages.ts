/** Where one cell of a b-tree stands in the file, with the whole of its record, overflow pages included. */
export interface StoredCell {
  page: number;
  /** Byte offset in the page: content is filled from the end, so that a later cell stands lower. */
  offset: number;
  payload: Buffer;
}

/** A database file taken apart by pages, without SQLite: see https://www.sqlite.org/fileformat2.html */
export interface PageReader {
  pageSize: number;
  pageCount: number;
  page(number: number): Buffer;
  /** The cells of a table or index, in the order of its pages and then of offset. */
  cells(rootPage: number): StoredCell[];
  /** Trunk and leaf pages of the free list, in list order. */
  freePages(): number[];
}

function varint(bytes: Buffer, at: number): { value: number; end: number } {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes.readUInt8(at + i);
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, end: at + i + 1 };
  }
  return { value: value * 256 + bytes.readUInt8(at + 8), end: at + 9 };
}

const tableLeaf = 13;
const tableInterior = 5;
const indexInterior = 2;

export function pageReader(file: Buffer): PageReader {
  const declared = file.readUInt16BE(16);
  const pageSize = declared === 1 ? 65_536 : declared;
  const usable = pageSize - file.readUInt8(20);
  const page = (number: number) => file.subarray((number - 1) * pageSize, number * pageSize);

  function payloadAt(bytes: Buffer, at: number, size: number, type: number): Buffer {
    const most = type === tableLeaf ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
    if (size <= most) return bytes.subarray(at, at + size);
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const fitting = least + ((size - least) % (usable - 4));
    const local = fitting <= most ? fitting : least;
    const parts = [bytes.subarray(at, at + local)];
    let rest = size - local;
    for (let next = bytes.readUInt32BE(at + local); next !== 0 && rest > 0; ) {
      const overflow = page(next);
      // A page of the log is read alone: what overflows from it stands elsewhere.
      if (overflow.length === 0) break;
      parts.push(overflow.subarray(4, 4 + Math.min(rest, usable - 4)));
      rest -= usable - 4;
      next = overflow.readUInt32BE(0);
    }
    return Buffer.concat(parts);
  }

  function walk(number: number, found: StoredCell[]): void {
    const bytes = page(number);
    // A page that stands in the log only.
    if (bytes.length === 0) return;
    const header = number === 1 ? 100 : 0;
    const type = bytes.readUInt8(header);
    const interior = type === tableInterior || type === indexInterior;
    const count = bytes.readUInt16BE(header + 3);
    for (let i = 0; i < count; i++) {
      const offset = bytes.readUInt16BE(header + (interior ? 12 : 8) + 2 * i);
      let at = offset;
      if (interior) {
        walk(bytes.readUInt32BE(at), found);
        at += 4;
      }
      if (type === tableInterior) continue;
      const size = varint(bytes, at);
      const start = type === tableLeaf ? varint(bytes, size.end).end : size.end;
      found.push({ page: number, offset, payload: payloadAt(bytes, start, size.value, type) });
    }
    if (interior) walk(bytes.readUInt32BE(header + 8), found);
  }

  return {
    pageSize,
    pageCount: file.length / pageSize,
    page,
    cells(rootPage) {
      const found: StoredCell[] = [];
      walk(rootPage, found);
      return found.sort((a, b) => a.page - b.page || a.offset - b.offset);
    },
    freePages() {
      const pages: number[] = [];
      for (let trunk = file.readUInt32BE(32); trunk !== 0; ) {
        const bytes = page(trunk);
        pages.push(trunk);
        const leaves = bytes.readUInt32BE(4);
        for (let i = 0; i < leaves; i++) pages.push(bytes.readUInt32BE(8 + 4 * i));
        trunk = bytes.readUInt32BE(0);
      }
      return pages;
    },
  };
}

/** One page as a transaction wrote it to the write-ahead log. */
export interface LogFrame {
  page: number;
  bytes: Buffer;
}

/** Every whole frame of a write-ahead log in the order written, those of earlier rounds that still stand in it included. */
export function logFrames(log: Buffer): LogFrame[] {
  if (log.length < 32) return [];
  const pageSize = log.readUInt32BE(8);
  const frames: LogFrame[] = [];
  for (let at = 32; at + 24 + pageSize <= log.length; at += 24 + pageSize) {
    frames.push({ page: log.readUInt32BE(at), bytes: log.subarray(at + 24, at + 24 + pageSize) });
  }
  return frames;
}
