import { area, both, cheeks, cream, dot, eyes, ink, line, muzzle, oval, smile, soft } from './pen';

export const cat = [
  both(soft('#2e2a3f', 'M26 26L26 66 56 46Z') + soft('#d77fa1', 'M32 38L32 56 46 47Z', 4)),
  area('#3b3651', 'M14 124C10 74 30 44 60 44S110 74 106 124Z'),
  both(oval('#cfe86b', [42, 74], [11, 10])),
  both(oval(ink, [42, 74], [3.6, 8.6]) + dot('#fff', 43.4, 70.5, 1.8)),
  soft('#f29bb5', 'M56 89h8L60 93Z', 4),
  line('#f4eefc', 'M60 96q-6 7-12 2M60 96q6 7 12 2', 2.4),
  both(line('#8a83a8', 'M34 92l-18-4M34 98l-17 3', 2)),
].join('');

export const lion = [
  ...[0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].map((turn) => {
    const angle = (turn * Math.PI) / 180;
    return dot('#a4481c', round(60 + 36 * Math.cos(angle)), round(72 + 36 * Math.sin(angle)), 17);
  }),
  both(dot('#f3b04a', 33, 48, 9)),
  dot('#f8c05c', 60, 76, 34),
  oval('#fde6b8', [60, 92], [17, 13]),
  eyes(71, 14),
  muzzle(85),
].join('');

export const tiger = [
  both(dot('#e07b1f', 29, 42, 14) + dot('#fcd9b0', 29, 42, 7.5)),
  area('#f5942f', 'M14 124C12 66 30 38 60 38S108 66 106 124Z'),
  soft(ink, 'M55 40h10L60 58Z', 3),
  both(soft(ink, 'M40 43L46 42 46 56Z', 3) + soft(ink, 'M15 80L30 84 16 89ZM15 97L31 98 14 105Z', 3)),
  oval(cream, [60, 93], [23, 18]),
  eyes(72, 17),
  muzzle(85),
].join('');

export const panda = [
  both(dot('#26222a', 28, 42, 16)),
  area('#fbf7f2', 'M14 124C12 66 30 38 60 38S108 66 106 124Z'),
  both(oval('#26222a', [41, 74], [13, 15.5], 28)),
  eyes(74, 18, 5.4, '#0d0b0e'),
  both(dot('#fff', 43, 71.5, 2.2)),
  muzzle(89),
  cheeks('#f6c6c0', 98, 30),
].join('');

export const koala = [
  both(dot('#8e9aa8', 24, 54, 21) + dot('#e9cfd8', 25, 55, 12)),
  area('#a9b5c2', 'M22 124C16 70 32 42 60 42S104 70 98 124Z'),
  eyes(76, 19),
  oval(ink, [60, 86], [9, 13]),
  oval('#5a4d4a', [57, 80], [2.6, 4.5]),
  line(ink, 'M52 106q8 6 16 0', 2.6),
  cheeks('#c9aebb', 96, 27),
].join('');

export const llama = [
  both(soft('#d9c1a0', 'M40 46L32 14 28 20 30 48Z', 8) + soft('#f0a79a', 'M35 40L33 24 33 40Z', 3)),
  area('#efdcc0', 'M34 124V62C34 46 46 38 60 38S86 46 86 62V124Z'),
  ...[
    [42, 40],
    [52, 33],
    [62, 31],
    [72, 35],
    [79, 42],
    [60, 42],
  ].map(([x = 0, y = 0]) => dot('#fff4df', x, y, 10)),
  oval('#fff4df', [60, 88], [18, 15]),
  both(line(ink, 'M38 70q6-6 12 0', 3.2)),
  both(line(ink, 'M37 69l-4-2M40 66l-3-4', 2.2)),
  line(ink, 'M55 84l5 4 5-4M60 88v6M60 94q-4 4-8 1M60 94q4 4 8 1', 2.6),
  area('#e0523f', 'M34 110h52v6H34Z'),
  area('#2f8f83', 'M34 116h52v8H34Z'),
].join('');

export const frog = [
  both(dot('#5aa63a', 37, 46, 19)),
  area('#6fbf45', 'M10 124C6 80 28 56 60 56S114 80 110 124Z'),
  area('#d7efa5', 'M30 124C32 110 44 106 60 106S88 110 90 124Z'),
  both(dot(cream, 37, 45, 12.5)),
  eyes(46, 23, 7),
  smile(88, 24),
  cheeks('#f0a35e', 90, 38),
  both(dot('#3f7f2a', 56, 79, 1.6)),
].join('');

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
