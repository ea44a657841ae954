import type { AttackedApp } from './attackedApp.ts';
import { agreed } from './attackQuestionnaire.ts';
import { shuffled } from './collection.ts';
import { asOffice } from './officeActs.ts';
import type { Answered, Invited } from './respondentActs.ts';

interface Letters {
  letters: { invitationId: string; code: string }[];
}

/** Letters to everybody invited. @returns the short code of each invitation. */
export async function printLetters(one: AttackedApp, office: string, campaignId: string): Promise<Map<string, string>> {
  const { letters } = (await asOffice(one, office, `/campaigns/${campaignId}/invitations/letters`)) as Letters;
  const invitations = letters.map(({ invitationId }) => invitationId);
  await asOffice(one, office, `/campaigns/${campaignId}/invitations/letters`, { invitations });
  return new Map(letters.map(({ invitationId, code }) => [invitationId, code]));
}

/**
 * Paper that came back, as the desk is told to enter it: all envelopes, in the order in which people sent them; then the sheets, which
 * were mixed; then each once more, in another order.
 */
export async function enterPaper(
  one: AttackedApp,
  desk: { office: string; campaignId: string; codes: ReadonlyMap<string, string> },
  people: readonly Invited[],
  given: ReadonlyMap<number, Answered>,
): Promise<void> {
  const ask = (path: string, body: unknown) =>
    asOffice(one, desk.office, `/campaigns/${desk.campaignId}/paper/${path}`, body);
  const pause = () => one.later(60_000);
  for (const { invitationId } of people) {
    await ask('envelopes', { code: desk.codes.get(invitationId) });
    pause();
  }
  const entered = new Map<Invited, string>();
  const typedOf = ({ who }: Invited) => {
    const own = given.get(who);
    if (own === undefined) throw new Error('a sheet of nobody');
    const answers = { ...Object.fromEntries(agreed.map((name, i) => [name, own.values[i]])), remark: own.mark };
    return { own, typed: { answers, demographics: { answers: { own_words: own.words } } } };
  };
  for (const [at, person] of shuffled(people).entries()) {
    const { teamId, side } = person;
    const first = await ask('sheets', { sheet: `${at + 1}`, teamId, side, ...typedOf(person).typed });
    entered.set(person, (first as { id: string }).id);
    pause();
  }
  for (const [person, id] of shuffled([...entered])) {
    const { own, typed } = typedOf(person);
    const keys = { receiptCode: own.receiptCode, recordKey: own.recordKey.toString('base64url') };
    await ask(`sheets/${id}/second`, { ...typed, ...keys });
    pause();
  }
}
