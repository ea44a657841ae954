import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { WorkbookFault } from './workbookFault.ts';

/** What a workbook may hold: far more than any form, far less than what would stop the server. Sizes in bytes. */
export const workbookLimits = { entries: 200, total: 20_000_000, ratio: 250 } as const;
/** Small parts may be as dense as they like. */
const smallPart = 1_000_000;

const tooLarge = () => new WorkbookFault('spreadsheet_too_large', { maximum: workbookLimits.total / 1_000_000 });
const broken = () => new WorkbookFault('spreadsheet_broken');

/** A workbook as a zip file whose parts are read on demand. */
export interface WorkbookZip {
  has: (name: string) => boolean;
  /** The text of one part, which is there. */
  text: (name: string) => Promise<string>;
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (error, zip) =>
      error ? reject(broken()) : resolve(zip),
    );
  });
}

/** What the directory says of itself, before anything is inflated. */
function checkEntry(entry: Entry, total: number): void {
  if (entry.isEncrypted()) throw new WorkbookFault('spreadsheet_locked');
  const { compressedSize, uncompressedSize } = entry;
  if (total > workbookLimits.total) throw tooLarge();
  if (uncompressedSize > smallPart && uncompressedSize > workbookLimits.ratio * compressedSize) throw tooLarge();
}

function directoryOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let total = 0;
    zip.on('error', () => reject(broken()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      try {
        total += entry.uncompressedSize;
        checkEntry(entry, total);
        if (entries.has(entry.fileName)) throw broken();
        entries.set(entry.fileName, entry);
        zip.readEntry();
      } catch (error) {
        reject(error);
      }
    });
    if (zip.entryCount > workbookLimits.entries) reject(tooLarge());
    else zip.readEntry();
  });
}

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(broken()) : resolve(stream)));
  });

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Opens a workbook. The directory is checked first; what it says is not trusted either: bytes are counted while they are
 * inflated. Throws a `WorkbookFault`.
 */
export async function openWorkbookZip(bytes: Uint8Array): Promise<WorkbookZip> {
  const zip = await opened(bytes);
  const entries = await directoryOf(zip);
  let inflated = 0;
  const read = async (entry: Entry): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of await streamOf(zip, entry)) {
        inflated += (chunk as Buffer).length;
        if (inflated > workbookLimits.total) throw tooLarge();
        chunks.push(chunk as Buffer);
      }
    } catch (error) {
      throw error instanceof WorkbookFault ? error : broken();
    }
    return Buffer.concat(chunks);
  };
  return {
    has: (name) => entries.has(name),
    async text(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw broken();
      try {
        return utf8.decode(await read(entry));
      } catch (error) {
        throw error instanceof WorkbookFault ? error : broken();
      }
    },
  };
}
