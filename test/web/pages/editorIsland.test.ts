import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { islandPath, islandRoutes } from '../../../web/pages/islands.ts';

test('the script of the editor is small, carries no schema library, and may be kept for ever', async () => {
  const reply = await islandRoutes.request(await islandPath('editor'));
  const script = await reply.text();
  expect(reply.headers.get('cache-control')).toContain('immutable');
  expect(gzipSync(script).length).toBeLessThan(60_000);
  expect(script).not.toContain('ZodError');
});
