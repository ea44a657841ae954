import { parseArgs } from 'node:util';
import { productName } from '../../surveys/product.ts';
import { createAuth } from '../auth.ts';
import type { Command } from '../cli.ts';
import { readConfig } from '../config.ts';
import { type Database, openDatabase, type Transaction } from '../db/database.ts';
import { programs } from '../db/schema/organization.ts';
import { roleAssignments } from '../db/schema/staff.ts';
import { emailSchema, lineSchema } from '../model/fields.ts';
import { signInMinutes } from '../model/messages.ts';
import { findOrAddUser } from '../model/staff.ts';
import { newId } from '../model/write.ts';

const usage = 'create-admin --email <address> --name <name> --program <name of the programme>';

/** `Partenariat de soins` → `partenariat-de-soins` */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return (/^[a-z][a-z0-9]/.test(plain) ? plain : `program-${plain}`).slice(0, 64);
}

async function programNamed(tx: Transaction, name: string, createdAt: number): Promise<string> {
  const known = await tx.select().from(programs);
  const same = known.find((each) => each.name.fr === name || each.name.en === name);
  if (same) return same.id;
  const id = newId();
  const slug = slugOf(name);
  const taken = known.some((each) => each.slug === slug);
  await tx.insert(programs).values({
    id,
    slug: taken ? id : slug,
    name: { fr: name, en: name },
    description: { fr: '', en: '' },
    createdAt,
  });
  return id;
}

/** Makes the programme and the account where they are missing, and the person its administrator. */
const makeAdmin = (db: Database, given: { email: string; name: string; program: string }, at: Date) =>
  db.write(async (tx) => {
    const createdAt = at.getTime();
    const scopeId = await programNamed(tx, given.program, createdAt);
    const { person } = await findOrAddUser(tx, { name: given.name, email: given.email }, at);
    const userId = person.id;
    await tx
      .insert(roleAssignments)
      .values({ id: newId(), userId, role: 'program_admin', scopeKind: 'program', scopeId, createdAt })
      .onConflictDoNothing();
    return { programId: scopeId, userId };
  });

export const createAdmin: Command = {
  summary: `Make a programme's administrator and print a sign-in link: ${usage}`,
  async run(args, env) {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args, options: { email: text, name: text, program: text } });
    const email = emailSchema.safeParse(values.email).data;
    const name = lineSchema.safeParse(values.name).data;
    const program = lineSchema.safeParse(values.program).data;
    if (email === undefined || name === undefined || program === undefined) {
      console.error(`Usage: ${usage}`);
      return 2;
    }
    const config = readConfig(env);
    const db = await openDatabase(config.databaseUrl, config.databaseAuthToken);
    try {
      await makeAdmin(db, { email, name, program }, new Date());
      const auth = createAuth(db, config, async ({ url }) => {
        console.log(`${name} administers “${program}” on ${productName}.`);
        console.log(
          `Sign-in link, good once within ${signInMinutes} minutes (the server must be running):\n\n${url}\n`,
        );
      });
      await auth.api.signInMagicLink({ body: { email, callbackURL: '/' }, headers: new Headers() });
      return 0;
    } finally {
      await db.close();
    }
  },
};
