import { type Case } from './case';

export const cases: Case[] = [
  { title: 'a pattern', on: 'texts', find: { t: /^ab/ }, finds: [1, 3, 4, 11] },
  { title: 'a pattern without case', on: 'texts', find: { t: /^ABC$/i }, finds: [1, 2, 11] },
  {
    title: '$regex with $options',
    on: 'texts',
    find: { t: { $regex: '^abc$', $options: 'i' } },
    finds: [1, 2, 11],
  },
  {
    title: '$regex over lines',
    on: 'texts',
    find: { t: { $regex: '^abc$', $options: 'm' } },
    finds: [1, 4, 11],
  },
  {
    title: '$regex where a dot is any character, also a new line',
    on: 'texts',
    find: { t: { $regex: 'd.a', $options: 's' } },
    finds: [4],
  },
  {
    title: '$regex with spaces that do not count',
    on: 'texts',
    find: { t: { $regex: '^ a b c $', $options: 'x' } },
    finds: [1, 11],
  },
  { title: 'an escaped dot', on: 'texts', find: { t: /a\.b/ }, finds: [9] },
  { title: 'an optional letter after the prefix', on: 'texts', find: { t: /^abc?$/ }, finds: [1, 3, 11] },
  { title: 'two prefixes', on: 'texts', find: { t: /^abc|^z/ }, finds: [1, 6, 11] },
  { title: 'a pattern matches no number', on: 'texts', find: { t: /5/ }, finds: [] },
  {
    title: '$regex with another condition',
    on: 'texts',
    find: { t: { $regex: '^ab', $ne: 'ab' } },
    finds: [1, 4, 11],
  },
  { title: '$in with a prefix pattern', on: 'texts', find: { t: { $in: [/^z/, 'ab'] } }, finds: [3, 6] },
  { title: 'a NUL inside a text', on: 'texts', find: { t: 'a\u0000b' }, finds: [13] },
  {
    title: 'texts are ordered by code point',
    on: 'texts',
    find: { t: { $gt: 'z' } },
    sort: { t: 1 },
    finds: [5, 8, 7],
  },
  {
    title: 'a NUL comes right after the text without it',
    on: 'texts',
    find: { t: { $gte: 'a', $lt: 'ab' } },
    sort: { t: 1 },
    finds: [14, 13, 15, 9],
  },
  {
    title: 'an unknown option is refused',
    on: 'texts',
    find: { t: { $regex: 'a', $options: 'q' } },
    fails: 51108,
  },
];
