import { area, both, cheeks, cream, dot, eyes, ink, line, oval, smile, soft } from './pen';

export const robot = [
  line('#9fb3c8', 'M60 40V22', 4),
  dot('#ff6b57', 60, 19, 6.5),
  both(soft('#7d93ab', 'M16 70h8v18h-8Z')),
  soft('#c4d2df', 'M30 46H90V102H30Z', 14),
  area('#8ea3b8', 'M46 109H74V124H46Z'),
  soft('#1d2b3d', 'M38 60H82V80H38Z', 12),
  both(dot('#7cf3e1', 46, 70, 6.5) + dot('#fff', 48, 68, 2)),
  line('#5d7288', 'M46 97h28M53 94v6M60 94v6M67 94v6', 2.4),
].join('');

export const ghost = [
  area(
    '#f4f1fb',
    'M24 124V72C24 48 40 32 60 32S96 48 96 72V124C90 114 84 114 78 120 72 126 66 114 60 114S48 126 42 120C36 114 30 114 24 124Z',
  ),
  area('#dcd6ef', 'M84 124V72C84 54 76 40 64 33 84 34 96 50 96 72V124C92 117 88 115 84 116Z'),
  both(oval(ink, [47, 70], [5.5, 8]) + dot('#fff', 48.8, 66.5, 2)),
  oval(ink, [60, 88], [5, 6.5]),
  cheeks('#f3b6c8', 83, 25),
].join('');

export const yeti = [
  soft(
    '#e8f3fb',
    'M60 26L68 34 80 28 84 42 98 44 96 60 108 72 100 84 110 100 104 124H16L10 100 20 84 12 72 24 60 22 44 36 42 40 28 52 34Z',
    6,
  ),
  area('#6fa6d6', 'M34 88C32 62 44 52 60 52S88 62 86 88C84 100 74 104 60 104S36 100 34 88Z'),
  both(soft('#c9b08a', 'M30 38L20 22 18 36Z', 5)),
  eyes(73, 12),
  oval('#31557c', [60, 82], [5, 3.6]),
  line('#31557c', 'M48 91q12 7 24 0', 3),
  soft('#fff', 'M53 93.5h4v3ZM63 93.5h4l-4 3Z', 2),
].join('');

export const dragon = [
  both(soft('#f3d27a', 'M40 42L28 16 26 34Z', 5)),
  both(soft('#1f8f6a', 'M26 62L6 48 12 76Z', 5)),
  area('#2fb383', 'M20 124C16 62 34 36 60 36S104 62 100 124Z'),
  soft('#f3d27a', 'M60 34L66 46 60 58 54 46Z', 3),
  oval('#9be3bd', [60, 97], [27, 19]),
  both(oval('#fdf6d0', [42, 74], [10, 10]) + oval(ink, [43, 74], [3.4, 8]) + dot('#fff', 44.4, 70.5, 1.7)),
  both(dot('#1b7a59', 53, 90, 2.6)),
  line('#1b7a59', 'M44 101q16 10 32 0', 3),
  soft('#fff', 'M48 104.5h4L50.5 109ZM72 104.5h-4L69.5 109Z', 2),
].join('');

export const moon = [
  dot('#f6e3a1', 60, 72, 40),
  area('#e9cd80', 'M88 43.5A40 40 0 1 1 31 100 54 54 0 0 0 88 43.5Z'),
  dot('#dbbb67', 36, 60, 6) +
    dot('#e3c878', 48, 46, 4) +
    dot('#cda957', 84, 88, 7) +
    dot('#e3c878', 46, 104, 5),
  both(line(ink, 'M40 74q6 6 12 0', 3.2)),
  smile(87, 6),
  cheeks('#f2b28a', 84, 25),
].join('');

export const cactus = [
  both(line('#2f7d4f', 'M30 92V70', 15)),
  line('#2f7d4f', 'M30 92Q31 99 44 99M90 82Q89 89 76 89M90 82V62', 15),
  area('#3f9a61', 'M36 124V62C36 46 46 36 60 36S84 46 84 62V124Z'),
  both(line('#2f7d4f', 'M46 46V54M46 112V120', 2.4)) + line('#2f7d4f', 'M60 108V118', 2.4),
  ...[
    [60, 24],
    [50, 31],
    [54, 42],
    [66, 42],
    [70, 31],
  ].map(([x = 0, y = 0]) => dot('#ff7fa0', x, y, 7.5)),
  dot('#ffd76b', 60, 34, 6),
  eyes(73, 12),
  smile(84, 6),
  cheeks('#f3a06b', 83, 18),
].join('');

export const mushroom = [
  area('#f7e6cf', 'M38 124C42 108 40 92 40 80H80C80 92 78 108 82 124Z'),
  area('#d8412f', 'M10 84C6 50 32 26 60 26S114 50 110 84C110 90 86 92 60 92S10 90 10 84Z'),
  dot(cream, 60, 44, 9) +
    dot(cream, 34, 58, 7) +
    dot(cream, 86, 60, 8) +
    dot(cream, 52, 70, 5) +
    dot(cream, 22, 78, 4) +
    dot(cream, 74, 78, 4),
  area('#e9d2b3', 'M40 92C52 95 68 95 80 92V97C68 100 52 100 40 97Z'),
  eyes(106, 10, 4.5),
  line(ink, 'M56 112q4 4 8 0', 2.4),
].join('');
