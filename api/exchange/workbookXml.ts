import { Parser } from 'saxen';
import { WorkbookFault } from './workbookFault.ts';

/** What is met on the way through an XML text; names without their prefixes. */
export interface XmlVisitor {
  open?: (name: string, attribute: (name: string) => string | undefined) => void;
  close?: (name: string) => void;
  text?: (value: string) => void;
}

const named: Record<string, string> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

const character = (point: number): string =>
  point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : '';

/** The five names of XML itself and numbers. Others could only come from a document type, and there is none. */
const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
        if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
        return character(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
      })
    : text;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Goes through an XML text. A document type is refused, whatever it says: no workbook has one. */
export function visitXml(xml: string, visitor: XmlVisitor): void {
  const parser = new Parser();
  const refuse = (code: 'spreadsheet_broken' | 'spreadsheet_unsafe'): never => {
    throw new WorkbookFault(code);
  };
  parser.on('attention', () => refuse('spreadsheet_unsafe'));
  parser.on('error', (error) => {
    if (error instanceof WorkbookFault) throw error;
    refuse('spreadsheet_broken');
  });
  parser.on('openTag', (name, attributes) => {
    let read: Record<string, string> | undefined;
    const attribute = (wanted: string) => {
      read ??= attributes();
      const all = read;
      const key = Object.keys(all).find((each) => each === wanted || each.endsWith(`:${wanted}`));
      return key === undefined ? undefined : decoded(all[key] ?? '');
    };
    visitor.open?.(local(name), attribute);
  });
  parser.on('closeTag', (name) => visitor.close?.(local(name)));
  parser.on('text', (value) => visitor.text?.(decoded(value)));
  parser.on('cdata', (value) => visitor.text?.(value));
  parser.parse(xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml);
}
