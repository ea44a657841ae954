import { parentPort } from 'node:worker_threads';
import type { Question, Questions, ThreadReply } from './threadMessage.ts';

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null;

/** In a thread: answers every question that is asked of it. What `answerTo` throws is thrown again where it was asked. */
export function answerQuestions<Q extends Questions>(
  answerTo: (question: Question<Q>) => Promise<Q[keyof Q]['answer']>,
): void {
  parentPort?.on('message', async (message: Question<Q> & { id: number }) => {
    let reply: ThreadReply;
    try {
      reply = { id: message.id, answer: await answerTo(message) };
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error);
      reply = { id: message.id, error: told, code: codeOf(error) };
    }
    parentPort?.postMessage(reply);
  });
}
