import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const layers = ['surveys', 'analysis', 'web', 'api'] as const;
type Layer = (typeof layers)[number];

const sources = [...layers, 'test']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.(tsx?|css)$/.test(file))
  .map(normalize)
  .sort();
const code = sources.filter((file) => /\.tsx?$/.test(file));
const text = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const importPattern =
  /(?:import|export)\s+(type\s+)?(?:[\w*{][^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** `import { type A, type B }` brings types alone as well. */
const namesOnlyTypes = (statement: string): boolean => {
  const names = /\{([^}]*)\}/.exec(statement)?.[1];
  if (names === undefined || /import\s+[\w*]/.test(statement.replace(/^import\s+type/, ''))) return false;
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .every((name) => name.startsWith('type '));
};

const importsOf = (file: string): Import[] =>
  [...(text.get(file) ?? '').matchAll(importPattern)].map((match) => ({
    from: file,
    to: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined || namesOnlyTypes(match[0]),
  }));

const imports = code.flatMap(importsOf);
const layerOf = (file: string): Layer | undefined => layers.find((layer) => file.startsWith(`${layer}/`));
const target = ({ from, to }: Import): string => normalize(relative(root, join(root, dirname(from), to)));
const local = imports.filter(({ to }) => to.startsWith('.'));

describe('the architecture', () => {
  it('finds the sources', () => {
    expect(code.length).toBeGreaterThan(50);
    expect(local.length).toBeGreaterThan(100);
  });

  it('imports one way: api → web → analysis → surveys; web takes only types from api', () => {
    const wrong = local.filter((each) => {
      const from = layerOf(each.from);
      const to = layerOf(target(each));
      if (from === undefined) return false;
      if (to === undefined) return true;
      if (from === 'web' && to === 'api') return !each.typeOnly;
      return layers.indexOf(to) > layers.indexOf(from);
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('has no import cycle', () => {
    const edges = new Map<string, string[]>();
    for (const each of local.filter(({ typeOnly }) => !typeOnly)) {
      edges.set(each.from, [...(edges.get(each.from) ?? []), target(each)]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (file: string, path: string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of edges.keys()) walk(file, []);
    expect(cycles).toEqual([]);
  });

  it('keeps surveys and analysis away from files, network, clock and randomness', () => {
    const forbidden =
      /\bDate\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|process\.|getRandomValues|randomUUID|randomBytes/;
    const pure = code.filter((file) => /^(surveys|analysis)\//.test(file));
    expect(pure.filter((file) => forbidden.test(text.get(file) ?? ''))).toEqual([]);
    const outside = imports.filter(
      ({ from, to }) =>
        /^(surveys|analysis)\//.test(from) &&
        /^(node:(?!crypto$)|hono|drizzle-orm|@libsql|better-auth|nodemailer)/.test(to),
    );
    expect(outside.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  // svg.ts draws on the server. The island draws the same in a browser, for readers who press a button; a folder of its
  // own, so that nothing else can bring vega into a page by an import: its script is fetched by its address.
  it('touches vega only in analysis/svg.ts and in the island that draws in a browser, tables only in api', () => {
    const vega = imports.filter(({ from, to, typeOnly }) => /^vega/.test(to) && !typeOnly && !from.startsWith('test/'));
    expect([...new Set(vega.map(({ from }) => from))]).toEqual(['analysis/svg.ts', 'web/islands/vega/main.ts']);
    expect(local.filter((each) => /^web\/islands\/vega\//.test(target(each)) && !each.typeOnly)).toEqual([]);
    const routesOnTables = local.filter(
      (each) => each.from.startsWith('api/routes/') && /db\/schema/.test(each.to) && !each.typeOnly,
    );
    expect(routesOnTables.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('keeps every file within 300 lines; half within 70; nine in ten within 150', () => {
    const counted = sources
      .filter((file) => !/^(test\/|surveys\/instruments\/)/.test(file))
      .map((file) => ({ file, lines: (text.get(file) ?? '').split('\n').length - 1 }))
      .sort((a, b) => a.lines - b.lines);
    expect(counted.filter(({ lines }) => lines > 300)).toEqual([]);
    expect(counted[Math.floor(counted.length / 2)]?.lines).toBeLessThanOrEqual(70);
    expect(counted[Math.floor(counted.length * 0.9)]?.lines).toBeLessThanOrEqual(150);
  });

  it('has no file or folder for odds and ends', () => {
    expect(code.filter((file) => /(^|\/)(utils?|helpers?|misc|common|index)(\/|\.tsx?$)/i.test(file))).toEqual([]);
  });
});
