import type { EvidenceType } from './facets.ts';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Whether the bytes are text that people wrote: UTF-8 without control characters but tabs and line ends. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no text holds
    return !/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text);
  } catch {
    return false;
  }
}

const office = 'application/vnd.openxmlformats-officedocument';
const officeParts: [string, EvidenceType][] = [
  ['word/document.xml', `${office}.wordprocessingml.document`],
  ['xl/workbook.xml', `${office}.spreadsheetml.sheet`],
  ['ppt/presentation.xml', `${office}.presentationml.presentation`],
];

/** The type of an office document by the names of its parts; null for another archive, or one that holds macros. */
export function officeType(parts: readonly string[]): EvidenceType | null {
  if (!parts.includes('[Content_Types].xml') || parts.some((part) => /vbaProject|macro/i.test(part))) return null;
  return officeParts.find(([part]) => parts.includes(part))?.[1] ?? null;
}

/**
 * What a file is by its content; its name only tells a table from another text. `zip` is an archive, whose parts
 * officeType judges. Null for what evidence may not be.
 */
export function contentType(bytes: Uint8Array, name: string): EvidenceType | 'zip' | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (bytes.length === 0 || !isText(bytes)) return null;
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain';
}
