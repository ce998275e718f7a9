import { type Case } from './case';

export const cases: Case[] = [
  {
    title: '$expr compares two fields',
    on: 'films',
    find: { $expr: { $gt: ['$rating', 7] } },
    finds: [1, 5, 6],
  },
  {
    title: '$expr with arithmetic',
    on: 'films',
    find: { $expr: { $eq: [{ $mod: ['$year', 2] }, 0] } },
    finds: [4, 6],
  },
  {
    title: '$expr with $size and $ifNull',
    on: 'films',
    find: { $expr: { $gte: [{ $size: { $ifNull: ['$genres', []] } }, 2] } },
    finds: [1, 5],
  },
  {
    title: '$expr with $in',
    on: 'films',
    find: { $expr: { $in: ['Drama', { $ifNull: ['$genres', []] }] } },
    finds: [1, 3, 5],
  },
  {
    title: '$expr sees null below every number',
    on: 'films',
    find: { $expr: { $lt: ['$rating', 7] } },
    finds: [2, 3, 4],
  },
  {
    title: '$jsonSchema in a filter',
    on: 'films',
    find: { $jsonSchema: { required: ['rating'], properties: { rating: { bsonType: 'double' } } } },
    finds: [1, 5],
  },
];
