import type { Profile } from '@/modules/profiles/contract';
import { createBriefCache } from '@/server/brief-cache';
import { subscribe } from '@/server/events/bus';
import type { AnswerOf, Endpoint } from '@/shared/endpoint';
import { CheckedAnswer, writeOut, type WrittenAnswer } from './checked-answer';
import type { Context, Handler } from './define-route';

/** Two seconds are how late a change made by another process is seen; this one's are seen at once. */
const answers = createBriefCache<WrittenAnswer>({
  name: 'answers',
  forMs: 2000,
  atMost: 100,
  staleOn: ['catalog.changed', 'title.played'],
});
let isListening = false;

/** The one change that concerns the answers of a single profile. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  subscribe('profile.changed', ({ profileId }) => {
    answers.forgetAll(`${profileId} `);
  });
}

type ProfileEndpoint = Endpoint & { access: 'profile'; response: NonNullable<Endpoint['response']> };
type Load<E extends Endpoint> = (context: Context<E>) => AnswerOf<E> | Promise<AnswerOf<E>>;

/**
 * Keeps what a GET answers for a moment: to everyone under the same maturity limit, or to one profile. A page that
 * many open at once is then loaded, checked and written out once.
 */
export function keepAnswers<E extends ProfileEndpoint>(
  endpoint: E,
  perWhom: 'limit' | 'profile',
  load: Load<E>,
  /** What else of the request the answer depends on, beside its address and the profile. */
  also: (request: Request) => string = () => '',
): Handler<E> {
  const write = async (context: Context<E>): Promise<WrittenAnswer> => {
    const text = writeOut(endpoint.response, await load(context));
    return { text, bytes: new TextEncoder().encode(text) };
  };
  return (context) => {
    listen();
    // Access is 'profile', so there is one; TypeScript does not carry that through a generic.
    const profile = context.profile as Profile;
    const whose = perWhom === 'profile' ? profile.id : 'all';
    const key = `${whose} ${String(profile.maturityLimit)} ${endpoint.path} ${JSON.stringify([context.query, context.params, also(context.request)])}`;
    const known = answers.peek(key);
    // Plain data is kept, not the class: pages and server are two bundles, each with a class of its own.
    if (known) return new CheckedAnswer(known);
    return answers.read(key, () => write(context)).then((written) => new CheckedAnswer(written));
  };
}
