import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { type Packed, packed, sendPacked } from './packed.ts';

/** Each style sheet with the files it is made of, in order: one request for each page. */
const sources = {
  'respondent.css': ['tokens.css', 'respondent.css', 'questions.css', 'device.css', 'kiosk.css'],
  'staff.css': [
    ...['tokens.css', 'staff.css', 'figures.css', 'tables.css', 'methods.css', 'manage.css', 'documents.css'],
    ...['impact.css', 'catalogue.css', 'exchange.css', 'editor.css', 'editorFields.css', 'handed.css'],
    ...['report.css', 'mail.css', 'reflection.css', 'wizard.css', 'comments.css', 'lotterySteps.css', 'ledger.css'],
    ...['going.css', 'overview.css', 'board.css', 'exploring.css', 'nextSteps.css'],
  ],
  'paper.css': ['tokens.css', 'sheet.css', 'paper.css'],
  'letters.css': ['tokens.css', 'sheet.css', 'letters.css'],
  'recognition.css': ['tokens.css', 'sheet.css', 'recognition.css'],
  'reading.css': [
    ...['tokens.css', 'respondent.css', 'questions.css', 'device.css', 'reflection.css', 'results.css'],
    ...['memberForms.css', 'ledger.css'],
  ],
  'summary.css': ['tokens.css', 'sheet.css', 'summary.css'],
  'lottery.css': ['tokens.css', 'sheet.css', 'lottery.css', 'lotterySteps.css'],
} as const;
export type AssetName = keyof typeof sources;

/** Without comments, line ends and the spaces around braces: what a browser does not need. */
const compact = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim();

interface Asset extends Packed {
  path: string;
}

const read = (file: string): string => readFileSync(new URL(`../assets/${file}`, import.meta.url), 'utf8');

function build(name: AssetName): Asset {
  const body = compact(sources[name].map(read).join('\n'));
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${name.replace('.css', `-${hash}.css`)}`, ...packed(body) };
}

/** Built when first asked for, then kept: the files do not change while the process runs. */
const built = new Map<AssetName, Asset>();
function assetOf(name: AssetName): Asset {
  const asset = built.get(name) ?? build(name);
  built.set(name, asset);
  return asset;
}

/** The address of a style sheet: it changes with the content, so browsers may keep it for ever. */
export const assetPath = (name: AssetName): string => assetOf(name).path;

const isAssetName = (name: string): name is AssetName => Object.hasOwn(sources, name);

export const assetRoutes = new Hono().get('/assets/:file', (c) => {
  const name = c.req.param('file').replace(/-[0-9a-f]{12}\.css$/, '.css');
  if (!isAssetName(name) || assetPath(name) !== c.req.path) return c.notFound();
  return sendPacked(c, assetOf(name), {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});
