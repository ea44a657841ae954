import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Hono } from 'hono';

/** The scripts of pages that do more when scripts run: each a folder of `web/islands` with a `main.tsx` or `main.ts`. */
const sources = { editor: 'editor/main.tsx', answering: 'answering/main.ts', kiosk: 'kiosk/main.ts' } as const;
export type IslandName = keyof typeof sources;

interface Island {
  path: string;
  body: string;
}

async function bundle(name: IslandName): Promise<Island> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../islands/${sources[name]}`, import.meta.url))],
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
  });
  const body = outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${hash}.js`, body };
}

/** Built when first asked for, then kept: the files do not change while the process runs. */
const bundled = new Map<IslandName, Promise<Island>>();
function islandOf(name: IslandName): Promise<Island> {
  const island = bundled.get(name) ?? bundle(name);
  bundled.set(name, island);
  return island;
}

/** The address of an island's script: it changes with the content, so browsers may keep it for ever. */
export const islandPath = async (name: IslandName): Promise<string> => (await islandOf(name)).path;

const isIslandName = (name: string): name is IslandName => Object.hasOwn(sources, name);

export const islandRoutes = new Hono().get('/assets/:file{[a-z]+-[0-9a-f]{12}\\.js}', async (c) => {
  const name = c.req.param('file').replace(/-[0-9a-f]{12}\.js$/, '');
  if (!isIslandName(name) || (await islandPath(name)) !== c.req.path) return c.notFound();
  return c.body((await islandOf(name)).body, 200, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});
