import { analysis } from './analysis.ts';
import { analyze } from './analyze.ts';
import { dashboards } from './dashboards.ts';
import { ingest } from './ingest.ts';
import { ledger } from './ledger.ts';
import { page } from './page.ts';
import { questionnaire } from './questionnaire.ts';
import { storage } from './storage.ts';

const measures: Record<string, () => Promise<void>> = {
  analysis,
  analyze,
  dashboards,
  ingest,
  ledger,
  page,
  questionnaire,
  storage,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Measures: ${Object.keys(measures).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const [name, measure] of Object.entries(measures)) {
    if (asked.length === 0 || asked.includes(name)) await measure();
  }
}
