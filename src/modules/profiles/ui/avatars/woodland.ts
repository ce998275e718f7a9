import { area, both, cheeks, cream, dot, eyes, ink, line, muzzle, oval, soft } from './pen';

export const fox = [
  both(soft('#e8702a', 'M24 26L28 66 58 46Z') + soft('#4a2217', 'M30 36L33 58 48 47Z', 4)),
  area('#f58a3c', 'M60 110C34 110 16 88 20 66 24 48 42 42 60 42S96 48 100 66C104 88 86 110 60 110Z'),
  both(area(cream, 'M20 66C16 88 34 110 60 110 60 92 44 74 20 66Z')),
  eyes(70, 16),
  soft(ink, 'M55 96h10L60 101Z', 5),
].join('');

export const owl = [
  both(soft('#6b4a8f', 'M28 24L30 60 54 40Z')),
  area('#7d59a6', 'M20 124V66C20 44 38 34 60 34S100 44 100 66V124Z'),
  area('#b796d6', 'M38 124C38 104 48 96 60 96S82 104 82 124Z'),
  both(dot(cream, 41, 66, 19) + dot('#f6c445', 42, 66, 12)),
  eyes(66, 18, 7.5),
  soft('#f08a2c', 'M54 79h12L60 90Z', 4),
  both(line('#d9c2ee', 'M53 110q3 4 6 0', 2.4)),
].join('');

export const bear = [
  both(dot('#7a4a2b', 30, 42, 15) + dot('#c98f5f', 30, 42, 8)),
  area('#8f5a35', 'M14 124C12 66 30 38 60 38S108 66 106 124Z'),
  oval('#e3b98a', [60, 93], [24, 19]),
  eyes(70, 17),
  muzzle(85),
].join('');

export const rabbit = [
  both(oval('#f4e8e4', [43, 30], [11, 32], -8) + oval('#f2a7a7', [43, 32], [5.5, 23], -8)),
  area('#fff7f2', 'M22 124C16 76 34 52 60 52S104 76 98 124Z'),
  eyes(79, 17, 5.2),
  cheeks('#f9c3bd', 91, 25),
  soft('#e87f86', 'M56 89h8L60 93Z', 4),
  line(ink, 'M60 96v3M60 99q-5 5-9 1M60 99q5 5 9 1', 2.6),
  area('#fff', 'M55.5 103h9v8h-9Z') + line('#d9b9b0', 'M55.5 103.5v7h9v-7M60 103.5v7', 1.4),
].join('');

export const raccoon = [
  both(soft('#5d6673', 'M24 30L26 60 50 44Z') + soft('#20242b', 'M30 38L31 54 42 46Z', 4)),
  area('#8d97a5', 'M60 112C28 112 12 88 18 68 24 50 42 42 60 42S96 50 102 68C108 88 92 112 60 112Z'),
  both(area('#eef1f4', 'M19 64C30 54 48 56 56 66L58 60C50 48 30 48 19 64Z')),
  both(area('#2a2f38', 'M14 82C24 62 44 60 56 70 58 84 44 92 32 92 24 92 18 88 14 82Z')),
  oval('#eef1f4', [60, 96], [17, 13]),
  eyes(75, 17, 5.4, '#0f1115'),
  both(line('#fff', 'M38 75a5.4 5.4 0 0 1 3-4.5', 1.6)),
  muzzle(89),
].join('');

export const hedgehog = [
  soft(
    '#5b3b2c',
    'M60 20L70 32 84 24 88 40 104 40 100 56 114 64 104 76 112 90 102 98 108 118H12L18 98 8 90 16 76 6 64 20 56 16 40 32 40 36 24 50 32Z',
    5,
  ),
  area('#7b5340', 'M24 124C18 70 34 46 60 46S102 70 96 124Z'),
  area('#f3cfa2', 'M32 124C26 90 36 74 48 72 54 71 56 76 60 76S66 71 72 72C84 74 94 90 88 124Z'),
  eyes(88, 14),
  cheeks('#eea77e', 99, 21),
  dot(ink, 60, 97, 5),
  line(ink, 'M53 106q7 6 14 0', 2.6),
].join('');
