import { gateWithoutComplementary } from '../../api/model/gatedReleases.ts';
import { audit } from './audit.ts';
import { auditApp } from './auditApp.ts';
import { auditProgramme } from './auditProgramme.ts';
import { report } from './report.ts';
import { playEverything } from './scenario.ts';

// npm run audit:disclosure [-- --without complementary]: fails when anything hidden can be worked out too closely.
const args = process.argv.slice(2);
if (args.length > 0 && args.join(' ') !== '--without complementary') {
  console.error('Usage: npm run audit:disclosure [-- --without complementary]');
  process.exit(2);
}
const started = performance.now();
const app = await auditApp();
try {
  if (args.length > 0) gateWithoutComplementary(app.services.db.read);
  const programme = await auditProgramme(app, 20_261_126);
  const between = await playEverything(app, programme);
  const { lines, breaches, faults } = report(await audit(app, programme, { between }));
  console.log([...lines, `${Math.round((performance.now() - started) / 1000)} s`].join('\n'));
  if (breaches + faults > 0) process.exitCode = 1;
} finally {
  await app.close();
}
