import { count } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../api/db/database.ts';
import { responses, unsegmentedResponses } from '../../../api/db/schema/answers.ts';
import { auditEvents } from '../../../api/db/schema/audit.ts';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import { institutions, programs, teams } from '../../../api/db/schema/organization.ts';
import { publishQuestionnaire } from '../../../api/import/publishQuestionnaire.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleExperience } from '../../support/sampleDocuments.ts';
import { csvFile, importLines, sampleMap } from './sampleImport.ts';

const counted = [responses, unsegmentedResponses, programs, institutions, teams, campaigns] as const;
async function counts(db: Database): Promise<number[]> {
  const found: number[] = [];
  for (const table of counted) found.push((await db.read.select({ n: count() }).from(table))[0]?.n ?? -1);
  return found;
}

const lines = ['a,1,p,4,high,"a, b"', 'a,1,s,9,na,', 'b,1,p,,low,"two', 'lines"', 'a,2,p,1,,', 'a,1,p,4,high,"a, b"'];

describe('importing responses', () => {
  test('makes what the map describes, and stores each row with codes and reasons', async () => {
    const db = await temporaryDatabase();
    expect(await importLines(db, lines)).toMatchObject({
      rows: 5,
      added: 5,
      alreadyThere: 0,
      teams: 3,
      institutions: 2,
    });
    expect(await counts(db)).toEqual([5, 5, 1, 2, 3, 1]);
    const stored = await db.read.select().from(responses);
    expect(stored.map(({ content }) => content)).toContainEqual({
      answers: { heard: 4, useful: 5, remark: 'a, b' },
      missing: {},
    });
    expect(stored.map(({ content }) => content)).toContainEqual({
      answers: {},
      missing: { heard: 'dont_know', useful: 'not_applicable', remark: 'skipped' },
    });
    expect(stored.every(({ pseudonym, language, answeredOn }) => !pseudonym && !language && !answeredOn)).toBe(true);
    const [campaign] = await db.read.select().from(campaigns);
    expect(campaign).toMatchObject({ status: 'closed', mode: 'anonymous', minimumGroup: 5 });
    const names = await db.read.select({ name: teams.name }).from(teams);
    expect(names.map(({ name }) => name.en)).toContain('Team b of 1');
  });

  test('a second time adds nothing; in another order neither; one row more adds one', async () => {
    const db = await temporaryDatabase();
    await importLines(db, lines);
    const once = await counts(db);
    expect(await importLines(db, lines)).toMatchObject({ rows: 5, added: 0, alreadyThere: 5 });
    const turned = [lines[4] ?? '', lines[0] ?? '', lines[5] ?? '', lines[1] ?? ''];
    expect(await importLines(db, turned)).toMatchObject({ rows: 4, added: 0 });
    expect(await counts(db)).toEqual(once);
    expect(await importLines(db, [...lines, lines[0] ?? ''])).toMatchObject({ rows: 6, added: 1, alreadyThere: 5 });
  });

  test('one faulty row and nothing at all is written', async () => {
    const db = await temporaryDatabase();
    const report = await importLines(db, [...lines, 'a,1,p,6,high,']);
    expect(report).toMatchObject({ added: 0, faultCount: 1 });
    expect(await counts(db)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('a failure while writing leaves nothing either', async () => {
    const db = await temporaryDatabase();
    await publishQuestionnaire(db, sampleExperience, 0);
    await db.maintain((client) =>
      client.execute(`create trigger refuse before insert on responses when new.side = 'professional_side'
        begin select raise(abort, 'no more'); end`),
    );
    const many = Array.from({ length: 1200 }, (_, i) => `${i % 7},1,${i === 1100 ? 's' : 'p'},${1 + (i % 5)},,`);
    await expect(importLines(db, many)).rejects.toThrow('no more');
    expect(await counts(db)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await db.read.select().from(auditEvents)).toHaveLength(1);
  });

  test('a packed file, with a byte order mark and Windows line ends', async () => {
    const db = await temporaryDatabase();
    const text = `\uFEFFteam,place,who,heard,useful,remark\r\né,1,p,4,high,ça\r\n\r\n`;
    expect(await importLines(db, [], { file: csvFile(text, '.csv.gz') })).toMatchObject({ rows: 1, added: 1 });
    expect((await db.read.select().from(responses))[0]?.content.answers.remark).toBe('ça');
  });

  test('into an existing anonymous campaign, by the ids of its teams', async () => {
    const db = await temporaryDatabase();
    const sample = await fixture(db);
    const [team] = sample.teams;
    const map = sampleMap({
      campaign: sample.campaignId,
      team: { column: 'team' },
      items: { heard: { column: 'heard' } },
    });
    const options = { map, heading: 'team,who,heard' };
    expect(await importLines(db, [`${team?.id},p,3`, `${team?.id},p,4`], options)).toMatchObject({ added: 2 });
    const refused = await importLines(db, ['nobody,p,3'], options);
    expect(refused.faults).toEqual([{ line: 2, column: 'team', code: 'unknown_team', params: {} }]);
  });

  test.each([
    ['confidential', 'open', /anonymous/],
    ['anonymous', 'draft', /draft/],
  ] as const)('a campaign that is %s and %s takes no import', async (mode, status, why) => {
    const db = await temporaryDatabase();
    const sample = await fixture(db, { mode, status });
    const map = sampleMap({ campaign: sample.campaignId, team: { column: 'team' } });
    await expect(importLines(db, [], { map })).rejects.toThrow(why);
  });

  test('a version or an item that does not exist is refused before the file is read', async () => {
    const db = await temporaryDatabase();
    const unknown = sampleMap({ items: { nothing: { column: 'heard' } } });
    await expect(importLines(db, lines, { map: unknown })).rejects.toThrow(/nothing/);
    const { campaign } = sampleMap();
    if (typeof campaign === 'string') throw new Error('the sample map makes its campaign');
    const next = { create: { ...campaign.create, questionnaire: { slug: 'sample-experience', version: 2 } } };
    await expect(importLines(db, lines, { map: sampleMap({ campaign: next }) })).rejects.toThrow(/version 2/);
  });
});
