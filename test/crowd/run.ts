import { crowdRun } from './crowdRun.ts';

// npm run crowd [-- 500]: fails when anyone of the crowd is refused.
const people = Number(process.argv[2] ?? 500);
const result = await crowdRun(people);
const refused = Object.values(result.refusals).reduce((sum, count) => sum + count, 0);
const spread = ({ p50, p99, most }: (typeof result)['request']) =>
  `p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms, longest ${Math.round(most)} ms`;
console.log(
  [
    `${result.people} people at the same moment from one address, ${result.connected} connections open at once`,
    `${result.requests} requests, ${refused} refused ${JSON.stringify(result.refusals)}`,
    `${result.thanked} thanked with ${result.receipts} different receipts, ${result.stored} stored`,
    `one request: ${spread(result.request)}`,
    `the whole form: ${spread(result.form)}`,
  ].join('\n'),
);
if (refused > 0 || [result.thanked, result.receipts, result.stored].some((count) => count !== people)) {
  process.exitCode = 1;
}
