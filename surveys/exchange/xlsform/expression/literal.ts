/** Within quotation marks: what a text may hold so that XLSForm tools, which straighten curled marks, can still read it. */
const singleMarks = /['‘’]/;
const doubleMarks = /["“”]/;

/** Pieces that each hold marks of one kind at most, and no `${`, which tools would take for a question wherever it stands. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of text) {
    const longer = piece + letter;
    const mixed = singleMarks.test(longer) && doubleMarks.test(longer);
    if (mixed || longer.endsWith('${')) {
      pieces.push(piece);
      piece = letter;
    } else piece = longer;
  }
  return [...pieces, piece];
}

const quoted = (piece: string): string => (singleMarks.test(piece) ? `"${piece}"` : `'${piece}'`);

/** A text as XPath writes it. XPath has no way to write both kinds of quotation marks in one: such a text is joined. */
export function textLiteral(text: string): string {
  const pieces = piecesOf(text);
  return pieces.length === 1 ? quoted(text) : `concat(${pieces.map(quoted).join(', ')})`;
}

/** A number as XPath writes it: digits without an exponent, which XPath does not have. */
export function numberLiteral(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const power = Number(exponent);
  if (power < 0) return `${sign}0.${'0'.repeat(-power - whole.length)}${whole}${fraction}`;
  return `${sign}${(whole + fraction).padEnd(whole.length + power, '0')}`;
}
