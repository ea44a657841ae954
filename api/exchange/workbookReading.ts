import type { Sheet } from '../../surveys/exchange/xlsform/sheet.ts';
import { WorkbookFault } from './workbookFault.ts';
import { readCells, readSharedTexts } from './workbookSheet.ts';
import { visitXml } from './workbookXml.ts';
import { openWorkbookZip, type WorkbookZip } from './workbookZip.ts';

/** The bytes that begin each zip file, and each file of Office before 2007 (or one behind a password). */
const zipSignature = [0x50, 0x4b];
const oldSignature = [0xd0, 0xcf, 0x11, 0xe0];
const begins = (bytes: Uint8Array, signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

/** Whether a file means to be a workbook of Excel, of any age. */
export const isWorkbook = (bytes: Uint8Array): boolean => begins(bytes, zipSignature) || begins(bytes, oldSignature);

/** Office keeps a workbook behind a password in a file of the old kind, under this name. */
const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));

/** A target of a relation as the name of a part, from the folder of what it belongs to. */
function partName(folder: string, target: string): string {
  const from = target.startsWith('/') ? [] : folder.split('/').filter((each) => each !== '');
  const names: string[] = [];
  for (const name of [...from, ...target.split('/')]) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

/** Parts that another one names, by the ids it calls them; what lies outside of the file is not among them. */
async function relations(zip: WorkbookZip, part: string): Promise<Map<string, { type: string; part: string }>> {
  const folder = part.split('/').slice(0, -1).join('/');
  const name = `${folder}/_rels/${part.split('/').at(-1) ?? ''}.rels`.replace(/^\//, '');
  const found = new Map<string, { type: string; part: string }>();
  if (!zip.has(name)) return found;
  visitXml(await zip.text(name), {
    open(element, attribute) {
      const target = attribute('Target');
      if (element !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return;
      const type = attribute('Type')?.split('/').at(-1) ?? '';
      found.set(attribute('Id') ?? '', { type, part: partName(folder, target) });
    },
  });
  return found;
}

async function sheetsOf(zip: WorkbookZip, workbook: string): Promise<{ name: string; id: string }[]> {
  const sheets: { name: string; id: string }[] = [];
  visitXml(await zip.text(workbook), {
    open(element, attribute) {
      if (element === 'sheet') sheets.push({ name: attribute('name') ?? '', id: attribute('id') ?? '' });
    },
  });
  return sheets;
}

/**
 * Reads the sheets of an Excel workbook as texts. Formulas are never evaluated: what the file says they came to is read.
 * Links to other files are never followed. `wanted`: sheets that it says no to come without rows.
 * Throws a `WorkbookFault` for what is no workbook, or more than one should be.
 */
export async function readWorkbook(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Sheet[]> {
  if (begins(bytes, oldSignature)) throw new WorkbookFault(isLocked(bytes) ? 'spreadsheet_locked' : 'spreadsheet_old');
  const zip = await openWorkbookZip(bytes);
  const whole = [...(await relations(zip, '')).values()].find(({ type }) => type === 'officeDocument');
  const workbook = whole?.part ?? 'xl/workbook.xml';
  if (!zip.has(workbook)) throw new WorkbookFault('spreadsheet_broken');
  const related = await relations(zip, workbook);
  const shared = [...related.values()].find(({ type }) => type === 'sharedStrings');
  const texts = shared === undefined || !zip.has(shared.part) ? [] : readSharedTexts(await zip.text(shared.part));
  const sheets: Sheet[] = [];
  const read = new Set<string>();
  for (const { name, id } of await sheetsOf(zip, workbook)) {
    const part = related.get(id)?.part;
    const key = name.trim().toLowerCase();
    // Excel has no two sheets of one name: a small file could else come to any size.
    const isRead = part !== undefined && wanted(name) && !read.has(key);
    read.add(key);
    const rows = isRead ? readCells(await zip.text(part), texts) : [];
    sheets.push({ name, rows });
  }
  return sheets;
}
