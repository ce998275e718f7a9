import { updating, type Case } from './case';

export const cases: Case[] = [
  {
    title: '$rename',
    ...updating({ a: 1 }, { $rename: { a: 'b' } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, b: 1 }],
  },
  {
    title: '$rename into a document',
    ...updating({ a: 1 }, { $rename: { a: 'b.c' } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, b: { c: 1 } }],
  },
  {
    title: '$rename out of a document',
    ...updating({ a: { b: 1, c: 2 } }, { $rename: { 'a.b': 'd' } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: { c: 2 }, d: 1 }],
  },
  {
    title: '$rename over a field',
    ...updating({ a: 1, b: 2 }, { $rename: { a: 'b' } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, b: 1 }],
  },
  {
    title: '$rename what is not there',
    ...updating({ a: 1 }, { $rename: { x: 'b' } }),
    answers: [{ matchedCount: 1, modifiedCount: 0 }],
    leaves: [{ _id: 1, a: 1 }],
  },
  {
    title: '$rename to itself is refused',
    ...updating({ a: 1 }, { $rename: { a: 'a' } }),
    answers: [{ code: 2 }],
    leaves: [{ _id: 1, a: 1 }],
    differs: 'says conflict (40) instead of bad value (2)',
  },
  {
    title: '$rename an array is fine',
    ...updating({ a: [1] }, { $rename: { a: 'b' } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, b: [1] }],
  },
  {
    title: '$setOnInsert does nothing to what is there',
    ...updating({ a: 1 }, { $setOnInsert: { a: 2, b: 3 } }, { upsert: true }),
    answers: [{ matchedCount: 1, modifiedCount: 0 }],
    leaves: [{ _id: 1, a: 1 }],
  },
];
