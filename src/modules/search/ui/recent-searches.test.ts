import { expect, it } from 'vitest';
import { withSearch } from './recent-searches';

it.each<[string[], string, string[]]>([
  [[], 'dune', ['dune']],
  [['dune', 'alien'], ' Alien ', ['Alien', 'dune']],
  [['dune'], 'd', ['dune']],
  [['dune'], '   ', ['dune']],
  [
    ['1a', '2a', '3a', '4a', '5a', '6a', '7a', '8a'],
    'new',
    ['new', '1a', '2a', '3a', '4a', '5a', '6a', '7a'],
  ],
])('of %j and "%s" come %j', (known, text, expected) => {
  expect(withSearch(known, text)).toEqual(expected);
});
