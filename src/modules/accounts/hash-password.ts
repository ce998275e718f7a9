import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { createQueue } from './hash-queue';

// The first choice of RFC 9106 for little memory, as OWASP sizes it; the algorithm's default here is argon2id.
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

// Two cores busy, and a line that is served within about half a second at 12 ms a hash. One line for the process,
// although the pages' bundle and the server's own each have a copy of this file.
const shared = globalThis as { dexHashQueue?: ReturnType<typeof createQueue> };
const queue = (shared.dexHashQueue ??= createQueue({ concurrency: 2, maxWaiting: 64 }));

/** PHC string (`$argon2id$…`). Throws `unavailable` when too many hashes are wanted at once. */
export function hashPassword(password: string): Promise<string> {
  return queue(() => hash(spelledOneWay(password), cost));
}

/** Takes the same time whether the account exists, has a password, or neither. */
export async function isPasswordRight(stored: string | null, password: string): Promise<boolean> {
  const reference = stored ?? (await hashOfNothing());
  const isMatch = await queue(() => verify(reference, spelledOneWay(password)));
  return stored !== null && isMatch;
}

/** The same characters can arrive in two encodings, depending on the keyboard. */
const spelledOneWay = (password: string) => password.normalize('NFKC');

let decoy: Promise<string> | undefined;

function hashOfNothing(): Promise<string> {
  decoy ??= hash(randomBytes(24), cost);
  return decoy;
}

// Made before anyone asks, or the first unknown e-mail would take twice as long as every other attempt.
void hashOfNothing();
