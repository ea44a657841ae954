import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashReceipt } from '../../api/answers/tokens.ts';
import { fixture } from '../support/fixture.ts';
import { type AttackedApp, attackedApp } from './attackedApp.ts';
import { attackQuestionnaire } from './attackQuestionnaire.ts';
import { shuffled } from './collection.ts';
import type { Leak } from './leaks.ts';
import { invitedPeople, openAndInvite, remindAll, step, type TakenMail } from './officeActs.ts';
import { enterPaper, printLetters } from './paperActs.ts';
import {
  type Answered,
  answer,
  type Invited,
  newAnswer,
  raiseHand,
  reasons,
  sayNo,
  withdraw,
} from './respondentActs.ts';
import { stealFolder } from './stolenCopy.ts';
import type { Lived } from './things.ts';
import { columnsOf, thingsOf } from './thingsOf.ts';

export interface LifeOptions {
  /** Forty of sixty people answer; or twelve of twelve, whose answers stand on one page. */
  few: boolean;
  /** Closes the campaign, which moves its answers to the main table, seals a segment and makes a release. */
  closes: boolean;
  /** Letters are printed: half of those who answer online open their form with a short code, and eight answer on paper. */
  letters: boolean;
  leak: Leak | null;
}

const minute = 60_000;
/** Withdrawn in each campaign of forty. */
const withdrawals = 3;
const onPaper = 8;

/** Waits for the platform to come to rest by itself: the answers are mixed, and nothing is written any more. */
async function atRest({ folder, unmixed }: AttackedApp, mixing: boolean): Promise<void> {
  const state = () => ['data.db', 'data.db-wal'].map((name) => statSync(join(folder, name)).mtimeMs).join(' ');
  for (let [before, quiet] = [state(), 0]; quiet < 3; ) {
    await sleep(20);
    const after = state();
    quiet = after === before && !(mixing && unmixed()) ? quiet + 1 : 0;
    before = after;
  }
}

interface Cast {
  answering: Invited[];
  declining: Invited[];
  given: Map<number, Answered>;
  taken: TakenMail[];
  raised: Set<number>;
  /** Where letters were printed. */
  paper: { people: Invited[]; enter(): Promise<void>; codes: ReadonlyMap<string, string> } | null;
}

/** People answer in random order at random times, some together; some decline; halfway the others are reminded. */
async function answerAll(
  one: AttackedApp,
  { answering, declining, given, taken, raised, paper }: Cast,
  leak: Leak | null,
): Promise<void> {
  const noAfter = new Map(declining.map((person) => [person, randomInt(answering.length)]));
  // A fault is looked for where nothing else is written meanwhile: mails would fill the log and start it again.
  let reminded = leak !== null;
  for (let i = 0; i < answering.length; ) {
    if (paper !== null && answering[i] === paper.people[0]) {
      await paper.enter();
      i += paper.people.length;
      continue;
    }
    const together = leak === null ? randomInt(1, 4) : 1;
    const now = answering.slice(i, i + together).filter((person) => !paper?.people.includes(person));
    await Promise.all(
      now.map(async (person) => {
        const own = given.get(person.who);
        if (own === undefined) return;
        await answer(one, person, own, randomInt(2) === 0 ? paper?.codes.get(person.invitationId) : undefined);
        if (raised.has(person.who)) await raiseHand(one, person, own);
        await leak?.afterEach?.(one, { token: person.token, receiptHash: hashReceipt(own.receiptCode) });
      }),
    );
    i += now.length;
    for (const [person, after] of noAfter) {
      if (after >= i) continue;
      noAfter.delete(person);
      await sayNo(one, person, reasons[declining.indexOf(person)] ?? 'no_time');
    }
    one.later(randomInt(1, 300) * minute);
    if (!reminded && i > answering.length / 2) {
      reminded = true;
      await remindAll(one, taken);
    }
    if (leak === null && randomInt(6) === 0) await sleep(randomInt(60));
  }
}

const mailsTo = (taken: TakenMail[], email: string): number =>
  taken.filter(({ recipient }) => recipient === email).length;

/** A campaign from the first mail on. Then the data folder is copied while everything runs on. */
export async function liveCampaign({ few, closes, letters, leak }: LifeOptions): Promise<Lived> {
  const mixing = leak?.mixing ?? true;
  const one = await attackedApp({ mixing, tailLimit: closes ? 12 : undefined });
  const scratch = mkdtempSync(join(tmpdir(), 'stolen-'));
  try {
    const teamsPerInstitution = few ? 1 : 5;
    const sample = await fixture(one.services.db, {
      ...{ teamsPerInstitution, experience: attackQuestionnaire, status: 'draft' },
    });
    const taken: TakenMail[] = [];
    const office = await openAndInvite(one, sample, taken);
    const invited = await invitedPeople(one, taken, sample.campaignId);
    const answering = invited.slice(0, few ? 12 : 40);
    const declining = invited.slice(answering.length, answering.length + reasons.length);
    const given = new Map(answering.map(({ who }) => [who, newAnswer()]));
    const codes = letters ? await printLetters(one, office, sample.campaignId) : null;
    const sent = randomInt(answering.length - onPaper);
    const byPost = codes === null ? [] : answering.slice(sent, sent + onPaper);
    const paper = codes && {
      ...{ people: byPost, codes },
      enter: () => enterPaper(one, { office, campaignId: sample.campaignId, codes }, byPost, given),
    };
    const raised = new Set(
      answering
        .filter((person) => !byPost.includes(person) && leak === null && randomInt(2) === 0)
        .map(({ who }) => who),
    );
    await leak?.before?.(one);
    await answerAll(one, { answering, declining, given, taken, raised, paper }, leak);
    const gone = few || leak !== null ? [] : shuffled(answering).slice(0, withdrawals);
    for (const { who } of gone) {
      const own = given.get(who);
      if (own !== undefined) await withdraw(one, own);
    }
    await leak?.after?.(one);
    if (closes) {
      for (const to of ['closing', 'closed'] as const) await step(one, office, sample.campaignId, to);
      await leak?.afterClosing?.(
        one,
        [...given.values()].map(({ values }) => values),
      );
    }
    await atRest(one, mixing);
    const copy = await stealFolder(one.folder, scratch);
    const withdrawn = new Set(gone.map(({ who }) => who));
    const kept = answering.filter(({ who }) => !withdrawn.has(who));
    return {
      copy,
      things: thingsOf(copy, { kept, declining, given, raised }),
      arrivals: new Map([...answering, ...declining].map(({ who }, arrival) => [who, arrival])),
      log: one.printed(),
      mails: taken.map(({ text }) => text).join('\n'),
      columns: columnsOf(given),
      reminded: new Set(invited.filter(({ email }) => mailsTo(taken, email) > 1).map(({ who }) => who)),
      secrets: [
        ...invited.map(({ token }) => token),
        ...[...given.values()].flatMap(({ receiptCode }) => [receiptCode, receiptCode.replaceAll('-', '')]),
        ...(codes?.values() ?? []),
      ],
      withdrawn: gone.flatMap(({ who }) => {
        const own = given.get(who);
        return own === undefined ? [] : [own.mark, hashReceipt(own.receiptCode)];
      }),
    };
  } finally {
    await one.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
