import type { InStatement } from '@libsql/client';
import { expect, it } from 'vitest';
import { codedResponses } from '../../../api/answers/codedResponses.ts';
import { temporaryDatabase } from '../../support/database.ts';

it('reads answers with codes without a file of the database’s own to sort them in', async () => {
  const { queuedClient } = await temporaryDatabase();
  const plans: string[] = [];
  const execute = async (asked: InStatement) => {
    const { sql, args = [] } = typeof asked === 'string' ? { sql: asked } : asked;
    const { rows } = await queuedClient.execute({ sql: `explain query plan ${sql}`, args });
    plans.push(...rows.map(({ detail }) => String(detail)));
    return queuedClient.execute({ sql, args });
  };
  expect(await codedResponses({ execute }, 'none')).toEqual([]);
  expect(plans.join('\n')).toMatch(/responses[\s\S]*response_tail/);
  expect(plans.join('\n')).not.toContain('TEMP B-TREE');
});
