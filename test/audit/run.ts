import { gateWithoutComplementary } from '../../api/model/gatedReleases.ts';
import { audit } from './audit.ts';
import { type AuditApp, auditApp } from './auditApp.ts';
import { auditProgramme } from './auditProgramme.ts';
import { auditHeard, speakUp } from './heardAudit.ts';
import { auditPairs } from './pairedAudit.ts';
import { pairedProgramme } from './pairedProgramme.ts';
import { report } from './report.ts';
import { playEverything } from './scenario.ts';

// npm run audit:disclosure [-- --without complementary]: fails when anything hidden can be worked out too closely.
const args = process.argv.slice(2);
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
const { audited, heard } = await withApp(async (app) => {
  const programme = await auditProgramme(app, 20_261_126);
  const between = await playEverything(app, programme);
  await speakUp(app, programme);
  return { heard: await auditHeard(app, programme), audited: await audit(app, programme, { between }) };
});
const pairs = await withApp(async (app) => auditPairs(app, await pairedProgramme(app, 20_261_127)));
const { lines, breaches, faults } = report(audited, pairs, heard);
console.log([...lines, `${Math.round((performance.now() - started) / 1000)} s`].join('\n'));
if (breaches + faults > 0) process.exitCode = 1;
