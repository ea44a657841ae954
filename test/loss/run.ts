import { parseArgs } from 'node:util';
import { loss } from './loss.ts';
import { lossLines } from './lossLines.ts';

// npm run loss [-- --submissions 10000 --tabs 200 --kills 60]: fails when an answer is lost, doubled or misreported.
const { values } = parseArgs({
  options: {
    submissions: { type: 'string', default: '10000' },
    tabs: { type: 'string', default: '200' },
    kills: { type: 'string', default: '60' },
  },
});
const result = await loss({
  submissions: Number(values.submissions),
  tabs: Number(values.tabs),
  kills: Number(values.kills),
  ...{ connections: 16, windows: 4, progress: (text) => console.error(text) },
});
console.log(lossLines(result).join('\n'));
if (Object.values(result.faults).some((count) => count > 0)) process.exitCode = 1;
