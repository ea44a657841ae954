/** The parts of a workbook that are the same whatever its cells hold (ECMA-376, Office Open XML). */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const formats = 'http://schemas.openxmlformats.org';
export const namespaces = {
  main: `${formats}/spreadsheetml/2006/main`,
  relations: `${formats}/officeDocument/2006/relationships`,
} as const;

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const part = (name: string, type: string): string =>
  `<Override PartName="${name}" ContentType="${contentType}.${type}+xml"/>`;

export function contentTypes(sheets: number): string {
  const parts = Array.from({ length: sheets }, (_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet'));
  return `${declaration}<Types xmlns="${formats}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${parts.join('')}</Types>`;
}

export const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${namespaces.relations}/${type}" Target="${target}"/>`;

export const packageRelations = (relations: string[]): string =>
  `${declaration}<Relationships xmlns="${formats}/package/2006/relationships">${relations.join('')}</Relationships>`;

/**
 * Cell formats: 0 plain, 1 for heads, 2 for texts that begin like a formula (number format 49 is "text"), 3 for percentages (10
 * is "0.00%").
 */
export const styles = `${declaration}<styleSheet xmlns="${namespaces.main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
