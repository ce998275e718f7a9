import { type Case } from './case';

export const cases: Case[] = [
  { title: '$and', on: 'films', find: { $and: [{ year: 2019 }, { genres: 'War' }] }, finds: [1] },
  { title: '$or', on: 'films', find: { $or: [{ year: 2022 }, { genres: 'War' }] }, finds: [1, 4, 5] },
  { title: '$nor', on: 'films', find: { $nor: [{ year: 2019 }, { genres: 'Comedy' }] }, finds: [4, 6] },
  {
    title: 'fields beside $or',
    on: 'films',
    find: { genres: 'Drama', $or: [{ year: 2021 }, { rating: null }] },
    finds: [3, 5],
  },
  {
    title: '$or in $and in $or',
    on: 'films',
    find: { $or: [{ $and: [{ year: 2019 }, { $or: [{ _id: 1 }, { _id: 2 }] }] }, { _id: 6 }] },
    finds: [1, 6],
  },
  {
    title: '$and twice on one field',
    on: 'films',
    find: { $and: [{ genres: 'Drama' }, { genres: 'War' }] },
    finds: [1, 5],
  },
  { title: '$or must not be empty', on: 'films', find: { $or: [] }, fails: 2 },
  { title: '$and must be an array', on: 'films', find: { $and: { year: 2019 } }, fails: 2 },
  { title: 'an unknown operator is refused', on: 'films', find: { year: { $near2: 1 } }, fails: 2 },
  {
    title: 'an unknown operator at the top is refused',
    on: 'films',
    find: { $xor: [{ year: 1 }] },
    fails: 2,
  },
  { title: 'the empty filter is everything', on: 'films', find: {}, finds: [1, 2, 3, 4, 5, 6] },
  { title: '$comment changes nothing', on: 'films', find: { year: 2019, $comment: 'why' }, finds: [1, 3] },
];
