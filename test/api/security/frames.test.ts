import { describe, expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';

const policyOf = async (path: string): Promise<string> => {
  const { app } = await testApp();
  return (await app.request(path)).headers.get('content-security-policy') ?? '';
};

describe('frames', () => {
  test.each(['/', '/sign-in', '/questionnaires', '/questionnaires/a/draft/preview/x', '/r/token', '/api/v1/me'])(
    '%s is in no frame and has none',
    async (path) => {
      const policy = await policyOf(path);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("frame-src 'none'");
    },
  );

  test('the page of a draft may frame its own site’s pages, and is in no frame', async () => {
    const policy = await policyOf('/questionnaires/a/draft');
    expect(policy).toContain("frame-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self'");
  });

  test.each(['preview', 'paper'])('the %s of a draft may stand in a frame of its own site', async (page) => {
    const policy = await policyOf(`/questionnaires/a/draft/${page}`);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("frame-src 'none'");
  });
});
