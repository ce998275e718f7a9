import { updating, type Case } from './case';

export const cases: Case[] = [
  {
    title: '$set and $unset together',
    ...updating({ a: 1, b: 2 }, { $set: { c: 3 }, $unset: { a: '' } }),
    answers: [{ matchedCount: 1, modifiedCount: 1 }],
    leaves: [{ _id: 1, b: 2, c: 3 }],
  },
  {
    title: 'two operators on one path are refused',
    ...updating({ a: 1 }, { $set: { a: 2 }, $inc: { a: 1 } }),
    answers: [{ code: 40 }],
    leaves: [{ _id: 1, a: 1 }],
  },
  {
    title: 'operators on a path and below it are refused',
    ...updating({ a: {} }, { $set: { a: {}, 'a.b': 1 } }),
    answers: [{ code: 40 }],
    leaves: [{ _id: 1, a: {} }],
  },
  {
    title: 'an unknown operator is refused',
    ...updating({ a: 1 }, { $sett: { a: 2 } }),
    answers: [{ code: 9 }],
    leaves: [{ _id: 1, a: 1 }],
  },
];
