import { isUtf8 } from 'node:buffer';
import { Transform } from 'node:stream';

const lineFeed = 0x0a;
/** A line may not fill the memory: what is longer, in bytes, goes on unjudged for the parser to refuse. */
const longestLine = 4_000_000;

/**
 * Passes bytes through whole lines at a time, and tells the number (from 1) of each line that is not UTF-8.
 * A UTF-8 sequence never holds the byte of a line feed, so that each line can be judged by itself.
 */
export function utf8Lines(onWrongLine: (line: number) => void): Transform {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;

  const judge = (lines: Buffer): void => {
    const sound = isUtf8(lines);
    for (let from = 0; from < lines.length; line += 1) {
      const at = lines.indexOf(lineFeed, from);
      const to = at === -1 ? lines.length : at + 1;
      if (!sound && !isUtf8(lines.subarray(from, to))) onWrongLine(line);
      from = to;
    }
  };

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const end = bytes.lastIndexOf(lineFeed) + 1;
      rest = bytes.subarray(end);
      if (rest.length > longestLine) {
        rest = Buffer.alloc(0);
        done(null, bytes);
        return;
      }
      const lines = bytes.subarray(0, end);
      judge(lines);
      done(null, lines);
    },
    flush(done) {
      judge(rest);
      done(null, rest);
    },
  });
}
