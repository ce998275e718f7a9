import { area, both, cheeks, cream, dot, eyes, ink, line, oval, smile, soft } from './pen';

export const whale = [
  both(line('#d7f1ff', 'M60 36C60 24 52 20 44 22', 5)),
  area('#2d6fb7', 'M8 124C4 70 26 42 60 42S116 70 112 124Z'),
  area('#dff1fb', 'M14 124C20 96 38 92 60 92S100 96 106 124Z'),
  both(line('#a9d2ea', 'M42 124C42 112 44 104 46 100M54 124V101', 2.4)),
  eyes(77, 27),
  line('#1c4a80', 'M44 84q16 9 32 0', 3),
  cheeks('#6fa9df', 86, 36),
].join('');

export const penguin = [
  area('#1f2a44', 'M18 124C14 60 30 32 60 32S106 60 102 124Z'),
  both(area('#fbf8f3', 'M60 124H28C24 92 22 62 42 60 52 59 58 66 60 76Z')),
  area('#fbf8f3', 'M50 72H70V124H50Z'),
  eyes(74, 15, 5.2),
  soft('#f6a32b', 'M51 84Q60 79 69 84L60 94Z', 5),
  cheeks('#ffc9b8', 90, 23),
].join('');

export const octopus = [
  both(line('#d9486e', 'M40 92C32 108 22 104 16 112M52 98C50 110 42 114 40 122', 13)),
  area('#ec5f82', 'M28 102C18 92 22 28 60 28S102 92 92 102C84 110 76 102 60 104 44 102 36 110 28 102Z'),
  both(dot('#f9a9b9', 40, 44, 4.5) + dot('#f9a9b9', 49, 37, 2.6)),
  both(dot(cream, 45, 72, 10.5)),
  eyes(73, 15, 6),
  oval(ink, [60, 90], [4, 3.4]),
  cheeks('#d43d68', 86, 27),
].join('');

export const alien = [
  both(line('#8fd14f', 'M48 38C44 26 38 22 32 20', 4) + dot('#e9f27b', 31, 19, 6)),
  area('#a7e05f', 'M60 112C44 112 18 90 18 64 18 44 38 34 60 34S102 44 102 64C102 90 76 112 60 112Z'),
  area('#6fae3c', 'M44 124V108H76V124Z'),
  both(oval(ink, [41, 72], [12, 16], -24) + oval('#fff', [44, 65], [3, 4.2], -24)),
  smile(97, 6),
  both(dot('#c9f08f', 52, 46, 3) + dot('#c9f08f', 44, 50, 2)),
].join('');
