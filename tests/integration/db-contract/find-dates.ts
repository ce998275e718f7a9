import { type Case } from './case';

export const cases: Case[] = [
  {
    title: 'a range of dates',
    on: 'dates',
    find: { d: { $gte: new Date(Date.UTC(2026, 0, 2)) } },
    finds: [2, 3],
  },
  { title: 'before 1970', on: 'dates', find: { d: { $lt: new Date(0) } }, finds: [4] },
  { title: 'a date that is missing or null', on: 'dates', find: { d: null }, finds: [5, 6] },
  {
    title: 'a cursor: before a date, or at it with a smaller id',
    on: 'dates',
    find: {
      $or: [
        { d: { $lt: new Date(Date.UTC(2026, 0, 2)) } },
        { d: new Date(Date.UTC(2026, 0, 2)), _id: { $lt: 3 } },
      ],
    },
    sort: { d: -1, _id: -1 },
    finds: [2, 1, 4],
  },
];
