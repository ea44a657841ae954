/** What a thread can be asked, by kind, and what it answers to each: structured clones. */
export type Questions = Record<string, { ask: unknown; answer: unknown }>;

/** One question, kind and body paired. */
export type Question<Q> = { [K in keyof Q]: Q[K] extends { ask: infer Ask } ? { kind: K; ask: Ask } : never }[keyof Q];

export type ThreadReply = { id: number; answer: unknown } | { id: number; error: string; code: string | null };
