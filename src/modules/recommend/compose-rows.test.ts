import { describe, expect, it } from 'vitest';
import { composeRows, firstScreen, type RowDraft } from './compose-rows';
import type { RowKind } from './contract';

const ids = (letters: string) => Array.from(letters);
const draft = (kind: RowKind, letters: string, more: Partial<RowDraft> = {}): RowDraft => ({
  id: more.id ?? kind,
  kind,
  reason: { kind: 'foryou' },
  href: null,
  titleIds: ids(letters),
  minItems: 1,
  isOrdered: false,
  ...more,
});
const shown = (drafts: readonly RowDraft[], wishes?: Parameters<typeof composeRows>[1]) =>
  composeRows(drafts, wishes).map(({ id, titleIds }) => `${id} ${titleIds.join('')}`);

describe('the rows of a page', () => {
  it.each([
    [
      'leave out what has too little to say',
      [draft('gems', 'ab', { minItems: 3 }), draft('new', 'a')],
      ['new a'],
    ],
    [
      'leave out a row whose first screen another one has already',
      [draft('trending', 'abcdef'), draft('genre', 'cba')],
      ['trending abcdef'],
    ],
    [
      'let what was seen stand back where the order is free',
      [draft('trending', 'abcdef'), draft('genre', 'abxy')],
      ['trending abcdef', 'genre xyab'],
    ],
    [
      'keep an order that means something',
      [draft('trending', 'abcdef'), draft('top', 'axbycz', { isOrdered: true })],
      ['trending abcdef', 'top axbycz'],
    ],
    [
      'settle what is trending before what stands above it',
      [draft('short', 'abc'), draft('trending', 'ab')],
      ['short cab', 'trending ab'],
    ],
    [
      'show one’s own rows whatever else they repeat',
      [draft('continue', 'ab'), draft('list', 'ab'), draft('new', 'ab', { isOrdered: true })],
      ['continue ab', 'list ab', 'new ab'],
    ],
    [
      'repeat no full screen of one’s own list',
      [draft('list', 'abcdefgh'), draft('new', 'abcdef', { isOrdered: true })],
      ['list abcdefgh'],
    ],
  ])('%s', (_, drafts, expected) => {
    expect(shown(drafts)).toEqual(expected);
  });

  it('go when they are hidden, and come last when one wants less of them', () => {
    const drafts = [draft('trending', 'abc'), draft('new', 'def'), draft('gems', 'ghi')];
    const wishes = new Map([
      ['trending', 'less'],
      ['new', 'hidden'],
    ] as const);
    expect(shown(drafts, wishes)).toEqual(['gems ghi', 'trending abc']);
  });

  it('have first screens without a title in common, where there is enough to choose from', () => {
    const all = Array.from({ length: 400 }, (_, index) => String(index));
    // Every row would like to begin with the same ones.
    const rows = Array.from({ length: 12 }, (_, index) =>
      draft('genre', '', { id: `genre-${index}`, titleIds: all }),
    );
    const first = composeRows([draft('trending', '', { titleIds: all }), ...rows]).map(({ titleIds }) =>
      titleIds.slice(0, firstScreen),
    );
    expect(first).toHaveLength(13);
    expect(new Set(first.flat()).size).toBe(13 * firstScreen);
  });

  it('never repeat a first screen, in libraries of any size', () => {
    for (let size = 1; size < 40; size += 1) {
      const all = Array.from({ length: size }, (_, index) => String(index));
      const every = (step: number) => all.filter((_, index) => index % step === 0);
      const kinds: RowKind[] = ['foryou', 'trending', 'new', 'top', 'gems'];
      const rows = [
        ...kinds.map((kind, index) =>
          draft(kind, '', { titleIds: every(index + 1), isOrdered: kind === 'new' }),
        ),
        ...[1, 2, 3, 4].map((step) => draft('genre', '', { id: `genre-${step}`, titleIds: every(step) })),
      ];
      const screens = composeRows(rows).map(({ titleIds }) => titleIds.slice(0, firstScreen));
      for (const [index, screen] of screens.entries()) {
        const repeats = screens.some(
          (other, at) =>
            at !== index && screen.length === other.length && screen.every((id) => other.includes(id)),
        );
        expect(repeats).toBe(false);
      }
      expect(screens.length).toBeGreaterThan(0);
    }
  });
});
