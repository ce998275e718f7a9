import { expect, it } from 'vitest';
import { isBitmapSubtitle, toWebVtt } from './to-web-vtt';

const convert = (text: string, frameRate = 25) => toWebVtt(Buffer.from(text), { frameRate });
const cue = (text: string) => `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${text}\n`;

it.each([
  ['plain text', '{25}{50}Hello', cue('Hello')],
  ['two lines', '{25}{50}Hello|there', cue('Hello\nthere')],
  ['italics of one line', '{25}{50}{y:i}Hello|there', cue('<i>Hello</i>\nthere')],
  ['italics and bold', '{25}{50}{Y:b,i}Hello', cue('<b><i>Hello</i></b>')],
  ['a slash for italics', '{25}{50}/Hello/', cue('<i>Hello</i>')],
  ['colours and typefaces', '{25}{50}{c:$0000ff}{f:Arial}Hello', cue('Hello')],
  ['what is markup elsewhere', '{25}{50}a < b & c', cue('a &lt; b &amp; c')],
])('keeps the meaning of %s', (_, from, to) => {
  expect(convert(from)).toBe(to);
});

it('counts frames of the film that it belongs to', () => {
  expect(convert('{24}{48}Hello', 24000 / 1001)).toContain('00:00:01.001 --> 00:00:02.002');
});

it('believes a file that says its rate', () => {
  expect(convert('{1}{1}50\n{50}{100}Hello', 25)).toBe(cue('Hello'));
});

it('lets a text without an end last until the next, and not for ever', () => {
  expect(convert('{25}{}one\n{50}{}two')).toBe(
    'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\none\n\n00:00:02.000 --> 00:00:06.000\ntwo\n',
  );
});

it('knows the pictures of VobSub, which are no text', () => {
  const pictures = Uint8Array.of(0, 0, 1, 0xba, 0x44, 0, 4);
  expect(isBitmapSubtitle(pictures)).toBe(true);
  expect(toWebVtt(pictures)).toBeNull();
});

it.each([
  ['spaces', `{1}{2}/${' '.repeat(2_000_000)}x`],
  ['braces', '{'.repeat(2_000_000)],
])('comes to an end on millions of %s', (_, text) => {
  expect(() => convert(text)).not.toThrow();
});
