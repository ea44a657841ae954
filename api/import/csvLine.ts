/** One record of a CSV file (RFC 4180), with its line break; only what needs quotation marks has them. */
export const csvLine = (fields: string[]): string =>
  `${fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\r\n`;
