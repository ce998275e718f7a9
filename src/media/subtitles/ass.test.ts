import { describe, expect, it } from 'vitest';
import { parseAss } from './ass';
import { toWebVtt } from './to-web-vtt';

const head = `[Script Info]
; made by hand
PlayResX: 640
PlayResY: 360

[V4+ Styles]
Format: Name, Fontname, Fontsize, Bold, Italic, Underline, Alignment
Style: Default,Arial,20,-1,0,0,2
Style: Sign,Arial,20,0,0,0,8
Style: Thought,Arial,20,0,-1,0,2
Style: Left,Arial,20,0,0,0,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
`;
const line = (text: string, style = 'Default', start = '0:00:01.00', end = '0:00:02.50') =>
  `Dialogue: 0,${start},${end},${style},,0,0,0,,${text}\n`;
const cuesOf = (...lines: string[]) => parseAss(head + lines.join('')) ?? [];

describe('the words and the look of a script are kept', () => {
  it.each([
    ['plain text, with commas', 'Well, yes, so it is', 'Well, yes, so it is'],
    ['a line break', 'one\\Ntwo', 'one\ntwo'],
    ['a soft break', 'one\\ntwo', 'one two'],
    ['a hard space', 'a\\hb', 'a\u00a0b'],
    ['italics', '{\\i1}so{\\i0} it is', '<i>so</i> it is'],
    ['bold and italics', '{\\b1\\i1}so{\\b0} it{\\i0} is', '<b><i>so</i></b><i> it</i> is'],
    ['a weight', '{\\b700}so', '<b>so</b>'],
    ['underlining', '{\\u1}so', '<u>so</u>'],
    ['a reset', '{\\i1}so{\\r} it is', '<i>so</i> it is'],
    ['a reset to another style', 'so{\\rThought} it is', 'so<i> it is</i>'],
    ['borders and blurs, which begin like other tags', '{\\bord2\\blur3\\be1\\iclip(1,2,3,4)}so', 'so'],
    ['colours and fades', '{\\c&HFF0000&\\fad(200,300)\\alpha&H80&}so', 'so'],
    ['karaoke', '{\\k20}la{\\kf30}la{\\ko10}la', 'lalala'],
    ['a transform that would slant later', '{\\t(0,500,\\i1\\fscx120)}so', 'so'],
    ['a remark', '{a remark}so', 'so'],
    ['a brace that stays open', 'so {it is', 'so {it is'],
    ['what is markup elsewhere', '<b> & -->', '&lt;b> &amp; --&gt;'],
    ['blank lines, which would end a cue', 'one\\N\\N two', 'one\ntwo'],
  ])('%s', (_, source, text) => {
    expect(cuesOf(line(source))).toEqual([{ startMs: 1000, endMs: 2500, settings: '', text }]);
  });

  it.each([
    ['a drawing', '{\\p1}m 0 0 l 100 0 100 100{\\p0}'],
    ['nothing but tags', '{\\an8\\i1}'],
    ['nothing', ''],
  ])('%s is no text', (_, source) => {
    expect(cuesOf(line(source))).toEqual([]);
  });

  it('reads on after a drawing', () => {
    expect(cuesOf(line('{\\p1}m 0 0 l 1 1{\\p0}so'))[0]?.text).toBe('so');
  });

  it('keeps the italics of a style, and takes its weight for the typeface', () => {
    expect(cuesOf(line('I wonder', 'Thought'))[0]?.text).toBe('<i>I wonder</i>');
  });
});

describe('a text stands where the script puts it', () => {
  it.each([
    ['top, by its style', 'x', 'Sign', 'line:0'],
    ['left, by its style', 'x', 'Left', 'align:start'],
    ['top, by a tag', '{\\an8}x', 'Default', 'line:0'],
    ['top, by an old tag', '{\\a6}x', 'Default', 'line:0'],
    ['top right', '{\\an9}x', 'Default', 'line:0 align:end'],
    ['middle', '{\\an5}x', 'Default', 'line:50%'],
    ['usual, by a tag over a style', '{\\an2}x', 'Sign', ''],
    ['at a point, from its lower edge', '{\\pos(320,180)}x', 'Default', 'line:44% position:50%'],
    [
      'at a point, from its upper left corner',
      '{\\an7\\pos(64,36)}x',
      'Default',
      'line:10% position:10% align:start',
    ],
    ['where a move begins', '{\\an8\\move(320,36,320,360)}x', 'Default', 'line:10% position:50%'],
    ['inside the picture, whatever it says', '{\\an8\\pos(900,-50)}x', 'Default', 'line:0% position:100%'],
    ['in one place, of two', '{\\an8\\pos(320,36)\\pos(1,1)}x', 'Default', 'line:10% position:50%'],
  ])('%s', (_, source, style, settings) => {
    expect(cuesOf(line(source, style))[0]?.settings).toBe(settings);
  });

  it('knows the alignments of SSA, which are others', () => {
    const script = `[Script Info]\n[V4 Styles]\nFormat: Name, Fontname, Fontsize, Alignment\nStyle: Top,Arial,20,6\nStyle: Right,Arial,20,3
[Events]\nFormat: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: Marked=0,0:00:01.00,0:00:02.00,Top,,0,0,0,,up\nDialogue: Marked=0,0:00:03.00,0:00:04.00,*Right,,0,0,0,,there`;
    expect(parseAss(script)?.map(({ settings }) => settings)).toEqual(['line:0', 'align:end']);
  });
});

describe('what the viewer reads once is one cue', () => {
  it.each([
    ['layers', [line('so'), line('{\\bord5}so'), line('{\\pos(3,4)}so')], 1],
    [
      'steps of a move',
      [
        line('{\\pos(1,1)}so', 'Default', '0:00:01.00', '0:00:01.04'),
        line('{\\pos(2,2)}so', 'Default', '0:00:01.04', '0:00:01.08'),
        line('{\\pos(3,3)}so', 'Default', '0:00:01.08', '0:00:01.12'),
      ],
      1,
    ],
    ['said again', [line('so'), line('so', 'Default', '0:00:05.00', '0:00:06.00')], 2],
    ['two voices', [line('so'), line('oh')], 2],
  ])('%s', (_, lines, count) => {
    expect(cuesOf(...lines)).toHaveLength(count);
  });
});

it('leaves out events without a sensible time, and comments', () => {
  const comment = line('x').replace('Dialogue', 'Comment');
  expect(
    cuesOf(comment, line('x', 'Default', '0:00:02.00', '0:00:01.00'), line('x', 'Default', 'soon')),
  ).toEqual([]);
});

it.each([
  ['another text', 'Dear diary'],
  ['a script without events', '[Script Info]\nTitle: none'],
])('makes nothing of %s', (_, text) => {
  expect(parseAss(text) ?? []).toEqual([]);
});

it('is a WebVTT file in the end, whatever the encoding and line ends', () => {
  const bytes = Buffer.from(`\uFEFF${head}${line('Größe')}`.replaceAll('\n', '\r\n'), 'utf16le');
  expect(toWebVtt(bytes)).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nGröße\n');
});

it.each([
  ['spaces', line(`a${' '.repeat(2_000_000)}b`)],
  ['braces', line('{'.repeat(2_000_000))],
  ['brackets of a transform', line(`{${'\\t('.repeat(700_000)}}`)],
  ['sections', '['.repeat(2_000_000)],
  ['commas', line(','.repeat(2_000_000))],
])('comes to an end on millions of %s', (_, text) => {
  expect(() => parseAss(head + text)).not.toThrow();
});
