import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const hex = (digits: string) => Buffer.from(digits, 'hex');

describe('a subtitle file from before Unicode is read in the encoding of its language', () => {
  it.each([
    ['pl', 'Zażółć', hex('5a61bff3b3e6')],
    ['ru', 'Привет', hex('cff0e8e2e5f2')],
    ['el', 'Γειά', hex('c3e5e9dc')],
    ['tr', 'Işık', hex('49fefd6b')],
    ['he', 'שלום', hex('f9ece5ed')],
    ['ja', '今日は', hex('8da193fa82cd')],
    ['zh-Hant', '這是', hex('b36fac4f')],
    ['de', 'Grüße', hex('4772fcdf65')],
  ])('%s', (language, text, bytes) => {
    expect(decodeText(bytes, language)).toBe(text);
  });
});

describe('a file that does not say its language is read by the signs that it is full of', () => {
  it.each([
    ['Japanese', 'これは日本語の字幕です。', hex('82b182ea82cd93fa967b8cea82cc8e9a968b82c582b78142')],
    [
      'simplified Chinese',
      '这是中文字幕。今天天气很好，我们去公园吧。',
      hex('d5e2cac7d6d0cec4d7d6c4bba1a3bdf1ccecccecc6f8badcbac3a3acced2c3c7c8a5b9abd4b0b0c9a1a3'),
    ],
    [
      'traditional Chinese',
      '這是中文字幕。今天天氣很好，我們去公園吧。',
      hex('b36fac4fa4a4a4e5a672b9f5a143a4b5a4d1a4d1aef0abdca66ea141a7daadcca568a4bdb6e9a761a143'),
    ],
    [
      'Korean',
      '이것은 한국어 자막입니다. 오늘은 날씨가 좋네요.',
      hex('c0ccb0cdc0ba20c7d1b1b9beee20c0dab8b7c0d4b4cfb4d92e20bfc0b4c3c0ba20b3afbebeb0a120c1c1b3d7bfe42e'),
    ],
    [
      'Russian',
      'Это русские субтитры. Сегодня хорошая погода, пойдём гулять.',
      hex(
        'ddf2ee20f0f3f1f1eae8e520f1f3e1f2e8f2f0fb2e20d1e5e3eee4edff20f5eef0eef8e0ff20efeee3eee4e02c20efeee9e4b8ec20e3f3ebfff2fc2e',
      ),
    ],
    ['French', 'Où est le café ?', hex('4ff92065737420 6c65206361 66e9203f'.replaceAll(' ', ''))],
  ])('%s', (_, text, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });
});
