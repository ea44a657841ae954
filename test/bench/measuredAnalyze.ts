import { analyze } from '../../api/commands/analyze.ts';

/** Runs `analyze` and says on the error output, as JSON, what it took of this process; figures are not printed. */
process.stdout.write = () => true;
const code = await analyze.run(process.argv.slice(2), process.env);
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.error(JSON.stringify({ code, megabytes: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
