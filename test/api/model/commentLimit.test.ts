import { expect, it } from 'vitest';
import { voiceComments } from '../../../api/db/schema/voiceComments.ts';
import { followCalendarOnce } from '../../../api/jobs/followCalendar.ts';
import { countComment, forgetComments, mostCommentsADay } from '../../../api/model/commentLimit.ts';
import { testApp } from '../../support/app.ts';
import { temporaryDatabase } from '../../support/database.ts';

it('counts the comments of a link for one day, and forgets the marks once the day is over', async () => {
  const db = await temporaryDatabase();
  const marks = () => db.read.select({ day: voiceComments.day, comments: voiceComments.comments }).from(voiceComments);
  const say = (member: string, day: string) => db.write((tx) => countComment(tx, 'a secret', member, day));
  for (let said = 0; said < mostCommentsADay; said++) await say('first', '2026-03-09');
  await expect(say('first', '2026-03-09')).rejects.toMatchObject({ code: 'too_many_comments' });
  await say('second', '2026-03-09');
  await forgetComments({ db }, '2026-03-09');
  expect(await marks()).toHaveLength(2);
  await forgetComments({ db }, '2026-03-10');
  expect(await marks()).toEqual([]);
  // The next day begins anew, and takes the marks of the day before with it.
  await say('first', '2026-03-10');
  await say('second', '2026-03-11');
  expect(await marks()).toEqual([{ day: '2026-03-11', comments: 1 }]);
});

it('forgets them by itself, with the calendar', async () => {
  const app = await testApp({ now: new Date('2026-03-10T15:00:00Z') });
  const { db } = app.services;
  await db.write((tx) => countComment(tx, 'a secret', 'somebody', '2026-03-10'));
  await followCalendarOnce(app.services);
  expect(await db.read.select().from(voiceComments)).toHaveLength(1);
  app.setNow(new Date('2026-03-11T15:00:00Z'));
  await followCalendarOnce(app.services);
  expect(await db.read.select().from(voiceComments)).toEqual([]);
});
