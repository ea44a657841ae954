import { parseArgs } from 'node:util';
import { attackRuns, controls } from './attackRuns.ts';
import { families, successes, table } from './verdict.ts';

// npm run attack [-- --runs 200 --all]: fails when anything pairs better than chance, or a built-in fault is not found.
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200' }, all: { type: 'boolean', default: false } },
});
const level = 0.01;
const begun = performance.now();
const { runs, verdicts, remains } = await attackRuns(Number(values.runs), (run) => {
  if (run % 20 === 0) console.error(`${run} campaigns attacked, ${Math.round((performance.now() - begun) / 1000)} s`);
});
const found = successes(verdicts, level);
console.log(`${runs} campaigns, ${verdicts.length} attacks. The best of each family (attacks, then that of the best):`);
console.log(['attacks  correct expected          p  family', ...families(verdicts)].join('\n'));
console.log('\nThe ten that came furthest:');
console.log(table(values.all ? verdicts : verdicts.slice(0, 10)).join('\n'));
console.log(`\nBetter than chance (Holm, ${level * 100} % over all attacks): ${found.length}`);
if (found.length > 0) console.log(table(found).join('\n'));
console.log(`Tokens and receipt codes found: ${remains.secrets}. Traces of withdrawn answers: ${remains.withdrawn}.`);
console.log(`Answers and records that do not stand exactly once: ${remains.copies}.`);

console.log('\nThe same attack on faults built in on purpose, 4 campaigns each:');
const results = await controls(4, level);
for (const { leak, best } of results) {
  const told =
    best === null ? 'NOT FOUND' : `${best.correct} of ${best.expected} expected, p ${best.p.toExponential(1)}`;
  console.log(`  ${best === null ? '✗' : '✓'} ${leak.name}: ${told}${best === null ? '' : ` (${best.name})`}`);
}
console.log(`${Math.round((performance.now() - begun) / 1000)} s`);
const faults = found.length + Object.values(remains).reduce((sum, count) => sum + count, 0);
if (faults > 0 || results.some(({ best }) => best === null)) process.exitCode = 1;
