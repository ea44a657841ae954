import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gateWithoutComplementary } from '../../api/model/gatedReleases.ts';
import { audit } from './audit.ts';
import { type AuditApp, auditApp } from './auditApp.ts';
import { auditProgramme } from './auditProgramme.ts';
import { auditHeard, speakUp } from './heardAudit.ts';
import { auditPairs } from './pairedAudit.ts';
import { pairedProgramme } from './pairedProgramme.ts';
import { report } from './report.ts';
import { playEverything } from './scenario.ts';

/** What the second process is told to do. */
const part = '--pairs-alone';

// npm run audit:disclosure [-- --without complementary]: fails when anything hidden can be worked out too closely.
const args = process.argv.slice(2).filter((each) => each !== part);
if (args.length > 0 && args.join(' ') !== '--without complementary') {
  console.error('Usage: npm run audit:disclosure [-- --without complementary]');
  process.exit(2);
}
const started = performance.now();
/** Does something with an application of its own, with nothing hidden beside what is hidden for itself where that was asked for. */
async function withApp<Found>(play: (app: AuditApp) => Promise<Found>): Promise<Found> {
  const app = await auditApp();
  try {
    if (args.length > 0) gateWithoutComplementary(app.services.db.read);
    return await play(app);
  } finally {
    await app.close();
  }
}
/** The programme whose waves are paired is attacked in a process of its own: two processors take half the time. */
function attackPairs(): Promise<{ said: string; code: number | null }> {
  const own = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, [...process.execArgv, own, part, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ said, code }));
  });
}
const seconds = () => `${Math.round((performance.now() - started) / 1000)} s`;
if (process.argv.includes(part)) {
  const pairs = await withApp(async (app) => auditPairs(app, await pairedProgramme(app, 20_261_127)));
  const { lines, breaches, faults } = report([], pairs);
  console.log([...lines, seconds()].join('\n'));
  if (breaches + faults > 0) process.exitCode = 1;
} else {
  const pairs = attackPairs();
  const { audited, heard } = await withApp(async (app) => {
    const programme = await auditProgramme(app, 20_261_126);
    const between = await playEverything(app, programme);
    await speakUp(app, programme);
    return { heard: await auditHeard(app, programme), audited: await audit(app, programme, { between }) };
  });
  const { lines, breaches, faults } = report(audited, [], heard);
  const { said, code } = await pairs;
  console.log([...lines, '', said.trimEnd(), '', seconds()].join('\n'));
  if (breaches + faults > 0 || code !== 0) process.exitCode = 1;
}
