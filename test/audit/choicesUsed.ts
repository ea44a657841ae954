import type { AuditApp } from './auditApp.ts';

type Query = Record<string, string>;

/** A reply without what says how it was asked for: the rest is what a reader learns. */
const learnt = (body: Record<string, unknown>): string => {
  const { choice: _, ...rest } = body;
  return JSON.stringify(rest);
};

/**
 * Choices that the API describes for a figure, that the audit does not go through, and that nevertheless change what is told.
 * @param values what each choice may be set to. @param varied the choices gone through, by kind of figure.
 */
export async function unvariedChoices(
  app: AuditApp,
  as: string,
  { program, campaigns }: { program: string; campaigns: readonly string[] },
  { values, varied }: { values: Record<string, string[]>; varied: ReadonlyMap<string, ReadonlySet<string>> },
): Promise<string[]> {
  const faults: string[] = [];
  for (const [kind, own] of varied) {
    const ask = (query: Query) => app.ask(`/findings/${kind}?${new URLSearchParams({ program, ...query })}`, as);
    const plain = await ask({});
    // A wave stands for its latest campaign, and campaigns are gone through.
    const known = new Set<string>();
    for (const campaign of own.has('wave') ? [] : campaigns) {
      const reply = await ask({ campaign });
      if (reply.status === 200) known.add(learnt(reply.body));
    }
    for (const [name, choices] of Object.entries(values)) {
      if (own.has(name)) continue;
      for (const value of choices) {
        const reply = await ask({ [name]: value });
        // What is refused tells nothing.
        if (reply.status !== 200) continue;
        if (name === 'wave' && known.has(learnt(reply.body))) continue;
        if (plain.status !== 200 || learnt(reply.body) !== learnt(plain.body))
          faults.push(`${kind}: ${name}=${value} tells something else, and the audit does not go through ${name}`);
      }
    }
  }
  return faults;
}
