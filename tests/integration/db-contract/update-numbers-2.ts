import { Double } from 'bson';
import { updating, type Case } from './case';

export const cases: Case[] = [
  {
    title: '$min with a larger value modifies nothing',
    ...updating({ a: 5 }, { $min: { a: 7 } }),
    answers: [{ matchedCount: 1, modifiedCount: 0 }],
    leaves: [{ _id: 1, a: 5 }],
  },
  {
    title: '$min of what is missing',
    ...updating({}, { $min: { a: 7 } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: 7 }],
  },
  {
    title: '$max',
    ...updating({ a: 5 }, { $max: { a: 7 } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: 7 }],
  },
  {
    title: '$max of dates',
    ...updating({ a: new Date(5) }, { $max: { a: new Date(9) } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: new Date(9) }],
  },
  {
    title: '$max across types',
    ...updating({ a: 5 }, { $max: { a: 'x' } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: 'x' }],
  },
  {
    title: '$min against null',
    ...updating({ a: null }, { $min: { a: 3 } }),
    answers: [{ matchedCount: 1, modifiedCount: 0 }],
    leaves: [{ _id: 1, a: null }],
  },
  {
    title: '$max with an equal number of another type modifies nothing',
    ...updating({ a: 5 }, { $max: { a: new Double(5) } }),
    typesOf: 'a',
    answers: [{ matchedCount: 1, modifiedCount: 0 }],
    leaves: [{ _id: 1, a: 5 }],
    types: ['int'],
  },
  {
    title: '$bit and',
    ...updating({ a: 13 }, { $bit: { a: { and: 10 } } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: 8 }],
  },
  {
    title: '$bit or',
    ...updating({ a: 3 }, { $bit: { a: { or: 5 } } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: 7 }],
  },
  {
    title: '$bit xor',
    ...updating({ a: 1 }, { $bit: { a: { xor: 5 } } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, a: 4 }],
  },
  {
    title: '$bit a double is refused',
    ...updating({ a: 1.5 }, { $bit: { a: { and: 1 } } }),
    answers: [{ code: 2 }],
    leaves: [{ _id: 1, a: 1.5 }],
  },
];
