import { describe, expect, it } from 'vitest';
import { toWebVtt } from './to-web-vtt';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const convert = (text: string) => toWebVtt(utf8(text));
const cue = (text: string) => `WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n${text}\n`;
const srt = (text: string) => `1\n00:00:01,000 --> 00:00:02,500\n${text}\n`;

describe('converting SubRip', () => {
  it.each([
    ['plain text', srt('Hello'), cue('Hello')],
    ['two lines', srt('Hello\nthere'), cue('Hello\nthere')],
    ['Windows line ends', srt('Hello').replaceAll('\n', '\r\n'), cue('Hello')],
    ['dots for commas', srt('Hello').replaceAll(',', '.'), cue('Hello')],
    ['no number', srt('Hello').slice(2), cue('Hello')],
    ['coordinates', srt('Hello').replace(',500', ',500 X1:100 X2:200 Y1:1 Y2:2'), cue('Hello')],
    ['italics', srt('<i>Hello</i> <B>you</B>'), cue('<i>Hello</i> <b>you</b>')],
    ['font tags', srt('<font color="#fff">Hello</font>'), cue('Hello')],
    [
      'signs that markup uses',
      srt('A & B < C, 1 --> 2 &amp; x'),
      cue('A &amp; B &lt; C, 1 --&gt; 2 &amp; x'),
    ],
    ['a script', srt('<script>alert(1)</script>'), cue('&lt;script>alert(1)&lt;/script>')],
    ['SSA tags', srt('{\\an8}Up here'), cue('Up here').replace('02.500', '02.500 line:0')],
    ['a place on the right', srt('{\\an3}Here'), cue('Here').replace('02.500', '02.500 align:end')],
    ['an old tag', srt('{\\a6}Up'), cue('Up').replace('02.500', '02.500 line:0')],
    ['a mark at the start', `\uFEFF${srt('Hello')}`, cue('Hello')],
    ['a blank line inside', srt('Hello\n\nthere'), cue('Hello\nthere')],
  ])('keeps the meaning of %s', (_, from, to) => {
    expect(convert(from)).toBe(to);
  });

  it('puts cues in the order of time and leaves out empty and backward ones', () => {
    const text = `2\n00:00:05,000 --> 00:00:06,000\nlater\n\n1\n00:00:01,000 --> 00:00:02,500\nHello\n\n3\n00:00:09,000 --> 00:00:08,000\nbackward\n\n4\n00:00:10,000 --> 00:00:11,000\n\n`;
    expect(convert(text)).toBe(`${cue('Hello')}\n00:00:05.000 --> 00:00:06.000\nlater\n`);
  });

  it('keeps a line that is only a number when it is said, not counted', () => {
    expect(convert(`${srt('Ten?\n42')}\n2\n00:00:03,000 --> 00:00:04,000\nyes`)).toContain('Ten?\n42\n');
  });
});

describe('checking WebVTT', () => {
  it('keeps settings, styles and identifiers out of the way', () => {
    const text =
      'WEBVTT - made by hand\n\nSTYLE\n::cue { color: red }\n\nNOTE a remark\n\nintro\n00:01.000 --> 00:02.500 align:start\nHello\n';
    expect(convert(text)).toBe(
      'WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:00:01.000 --> 00:00:02.500 align:start\nHello\n',
    );
  });

  it('leaves out cues whose timing is broken', () => {
    expect(convert('WEBVTT\n\n00:xx --> 00:02.000\nbad\n\n00:01.000 --> 00:02.500\nHello')).toBe(
      cue('Hello'),
    );
  });
});

describe('reading any encoding', () => {
  const word = 'Grüße, café – «où»';
  it.each([
    ['UTF-8', utf8(srt(word))],
    ['UTF-8 with a mark', utf8(`\uFEFF${srt(word)}`)],
    ['UTF-16 little endian', Buffer.from(`\uFEFF${srt(word)}`, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\uFEFF${srt(word)}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(srt(word), 'utf16le')],
    ['Windows-1252', Buffer.from(srt(word).replace('–', '\x96'), 'latin1')],
  ])('%s', (_, bytes) => {
    expect(toWebVtt(bytes)).toBe(cue(word));
  });
});

it.each([
  ['nothing', ''],
  ['a web page', '<html><body>404</body></html>'],
  ['WebVTT without cues', 'WEBVTT\n\n'],
  ['noise', '\0\0\x01\xff'],
])('makes no subtitles of %s', (_, text) => {
  expect(toWebVtt(Buffer.from(text, 'latin1'))).toBeNull();
});

it.each([
  ['spaces', ' '.repeat(3_000_000)],
  ['open SSA tags', srt('{\\'.repeat(1_000_000))],
  ['open font tags', srt('<font '.repeat(500_000))],
  ['blank lines', srt('\n \n'.repeat(1_000_000))],
  ['arrows', '-->\n'.repeat(500_000)],
])('comes to an end on millions of %s', (_, text) => {
  expect(() => convert(text)).not.toThrow();
});
