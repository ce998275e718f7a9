import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sections } from './db-contract';
import type { Case } from './db-contract/case';
import { openEmbeddedEngine, openServer, type Engine } from './db-contract/engines';
import { runCase, type Outcome } from './db-contract/run-case';

const cases = Object.entries(sections);

describe('the embedded engine answers like MongoDB', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEmbeddedEngine();
  });
  afterAll(() => engine.close());

  describe.each(cases)('%s', (_section, list) => {
    it.each(list)('$title', async (given) => {
      expect(await runCase(engine.db, given)).toEqual(expected(given));
    });
  });

  const finds = cases.map(([section, list]) => [section, list.filter(({ find }) => find)] as const);
  describe.each(finds.filter(([, list]) => list.length > 0))('%s, by an index', (_section, list) => {
    it.each(list)('$title', async (given) => {
      expect(await runCase(engine.db, given, true)).toEqual(expected(given));
    });
  });
});

const url = process.env['TEST_MONGODB_URL'];

describe.skipIf(!url)('a MongoDB server gives the same answers', () => {
  let server: Engine;
  beforeAll(async () => {
    server = await openServer(url ?? '');
  });
  afterAll(() => server.close());

  describe.each(cases)('%s', (_section, list) => {
    for (const given of list) {
      it.skipIf(given.differs)(given.title, async () => {
        expect(leniently(await runCase(server.db, given))).toEqual(leniently(expected(given)));
      });
    }
  });

  /**
   * A compatible server may have no code of MongoDB's for a refusal (8 is "unknown error") and may not tell which
   * key was there already; that it refuses is what counts.
   */
  function leniently(outcome: Outcome): Outcome {
    const { fails, answers, ...rest } = outcome;
    return {
      ...rest,
      ...(fails === undefined ? {} : { fails: 'refused' }),
      ...(answers ? { answers: answers.map((answer) => (isRefusal(answer) ? 'refused' : answer)) } : {}),
    };
  }

  const isRefusal = (answer: unknown) => typeof answer === 'object' && answer !== null && 'code' in answer;
});

function expected({ finds, gives, answers, leaves, types, fails }: Case): Outcome {
  return Object.fromEntries(
    Object.entries({ finds, gives, answers, leaves, types, fails }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
