import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { Hono } from 'hono';
import { assetPath } from './assets.ts';
import { type Packed, packed, sendPacked } from './packed.ts';

/** The scripts of pages that do more when scripts run: each a folder of `web/islands` with a `main.tsx` or `main.ts`. */
const sources = {
  editor: 'editor/main.tsx',
  answering: 'answering/main.ts',
  kiosk: 'kiosk/main.ts',
  respondent: 'respondent/main.ts',
  paper: 'paper/main.ts',
  figure: 'figure/main.ts',
  vega: 'vega/main.ts',
  meeting: 'meeting/main.ts',
} as const;
export type IslandName = keyof typeof sources;

interface Island extends Packed {
  hash: string;
}

async function bundle(source: string, options: BuildOptions = {}): Promise<Island> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../islands/${source}`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx/dom',
    legalComments: 'none',
    logLevel: 'silent',
    ...options,
  });
  const body = outputFiles?.[0]?.text ?? '';
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { ...packed(body), hash };
}

/** Built when first asked for, then kept: the files do not change while the process runs. */
const bundled = new Map<IslandName | 'worker', Promise<Island>>();
function kept(name: IslandName | 'worker', make: () => Promise<Island>): Promise<Island> {
  const island = bundled.get(name) ?? make();
  bundled.set(name, island);
  return island;
}
const islandOf = (name: IslandName): Promise<Island> => kept(name, () => bundle(sources[name]));

/** The address of an island's script: it changes with the content, so browsers may keep it for ever. */
export const islandPath = async (name: IslandName): Promise<string> =>
  `/assets/${name}-${(await islandOf(name)).hash}.js`;

/** The worker of respondents' pages renders them to text itself, and knows where their sheet and scripts stand. */
const workerOf = (): Promise<Island> =>
  kept('worker', async () => {
    const addresses = {
      sheet: assetPath('respondent.css'),
      respondent: await islandPath('respondent'),
      answering: await islandPath('answering'),
    };
    const define = { ADDRESSES: JSON.stringify(addresses) };
    return bundle('worker/main.ts', { define, format: 'iife', jsxImportSource: 'hono/jsx' });
  });

const isIslandName = (name: string): name is IslandName => Object.hasOwn(sources, name);
const type = { 'content-type': 'text/javascript; charset=utf-8' };

export const islandRoutes = new Hono()
  .get('/assets/:file{[a-z]+-[0-9a-f]{12}\\.js}', async (c) => {
    const name = c.req.param('file').replace(/-[0-9a-f]{12}\.js$/, '');
    if (!isIslandName(name) || (await islandPath(name)) !== c.req.path) return c.notFound();
    return sendPacked(c, await islandOf(name), { ...type, 'cache-control': 'public, max-age=31536000, immutable' });
  })
  // The script that draws interactive charts is large: no page makes it ready, the press that asks for it does.
  .get('/assets/vega.js', async (c) => {
    c.header('cache-control', 'private, no-cache');
    return c.redirect(await islandPath('vega'), 302);
  })
  // One address for ever, and under the pages it serves: browsers ask for it again and put a new one in its place.
  .get('/r/worker.js', async (c) => {
    const worker = await workerOf();
    const tag = `W/"${worker.hash}"`;
    const headers = { ...type, 'cache-control': 'public, max-age=3600', etag: tag };
    if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers);
    return sendPacked(c, worker, headers);
  });
