import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { namesOf, wordsOf } from './tokenise';

describe('one spelling for all', () => {
  it.each([
    ['Amélie', 'amelie'],
    ['ＷＡＬＬ', 'wall'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Τέλος', 'τελοσ'],
    ['Ёлка', 'елка'],
    ['カメラ', 'かめら'],
    ['ガメラ', 'がめら'],
    ['ﾀﾝﾎﾟﾎﾟ', 'たんぽぽ'],
    ['기생충', '기생충'],
    ['أُحِبُّكِ', 'احبك'],
    ['مكتبة', 'مكتبه'],
    ['שָׁלוֹם', 'שלום'],
    ['लगान', 'लगान'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('words', () => {
  it.each([
    ["Don't Look Now", ['dont', 'look', 'now']],
    ['The Good, the Bad & the Ugly', ['the', 'good', 'the', 'bad', 'and', 'the', 'ugly']],
    ['E.T. the Extra-Terrestrial', ['et', 'the', 'extra', 'terrestrial']],
    ['東京物語', ['東京', '京物', '物語']],
    ['侍', ['侍']],
    ['AKIRA アキラ', ['akira', 'あき', 'きら']],
    ['الليل والنهار', ['ليل', 'نهار']],
    ['  …  ', []],
  ])('of %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ['Spider-Man', 'spiderman'],
    ['WALL·E', 'walle'],
    ['Rocky II', '2'],
    ['Seven Samurai', '7'],
    ['Über Alles', 'ueber'],
    ['七人の侍', '侍'],
    ['M*A*S*H', 'mash'],
  ])('%s is also found by %s', (name, word) => {
    expect(namesOf(name)).toContain(word);
  });
});
