import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What films are made of, drawn by ffmpeg's own filters: the same pictures each time, without a file to fetch. */
export type Kind = { name: string; graph: (size: Size) => string };
type Size = { width: number; height: number };

const rate = 24;

/** One still of noise with as many blobs across as asked, as large as `size`. */
const blobs = (across: number, seed: number, { width, height }: Size, flags = 'bicubic') =>
  [
    `color=c=0x808080:r=${rate}:s=${across}x${Math.round((across * height) / width)},trim=end_frame=1`,
    `noise=c0s=100:c1s=60:c2s=60:c0_seed=${seed}:c1_seed=${seed + 1}:c2_seed=${seed + 2}`,
    `scale=${width}:${height}:flags=${flags},format=yuv420p`,
  ].join(',');

/** Detail at all sizes, most of it coarse, as in photographs; it stands still, and is larger than the picture. */
function scenery(name: string, seed: number, size: Size): string {
  const large = { width: 2 * size.width, height: 2 * size.height };
  const octaves = [1.6, 5, 16, 50, 160].map((pixels) => Math.round(large.width / pixels));
  const stills = octaves.map((across, n) => `${blobs(across, seed + 10 * n, large)}[${name}${n}]`);
  const mixes = octaves.slice(1).map((_, n) => {
    const [from, to] = [n === 0 ? `${name}0` : `${name}m${n}`, `${name}m${n + 1}`];
    return `[${from}][${name}${n + 1}]blend=all_mode=average[${to}]`;
  });
  const last = `[${name}m${octaves.length - 1}]eq=contrast=2.2:saturation=1.5,loop=loop=-1:size=1,setpts=N/${rate}/TB[${name}]`;
  return [...stills, ...mixes, last].join(';');
}

const camera = ({ width, height }: Size, x: string, y: string) =>
  `crop=w=${width}:h=${height}:x='${x}':y='${y}'`;

/** A round thing with something on it, to be laid over a scene. */
const roundThing = (name: string, look: string, size: Size) =>
  `${look},crop=${size.width}:${size.height}:0:0,format=yuva420p,trim=end_frame=1,` +
  `geq=lum='lum(X,Y)':cb='cb(X,Y)':cr='cr(X,Y)':a='255*clip(8*(1-hypot(2*X/W-1,2*Y/H-1)),0,1)',` +
  `loop=loop=-1:size=1,setpts=N/${rate}/TB[${name}]`;

const flat = `lutyuv=y='48*floor(val/48)+20':u='24*floor(val/24)':v='24*floor(val/24)'`;

export const kinds: readonly Kind[] = [
  {
    name: 'animation',
    graph: (size) => {
      const hero = { width: 2 * Math.round(size.width / 8), height: 2 * Math.round(size.height / 5) };
      const large = { width: 2 * size.width, height: 2 * size.height };
      return [
        `${blobs(24, 3, large)},eq=contrast=2:saturation=2,${flat},loop=loop=-1:size=1,setpts=N/${rate}/TB,${camera(size, '40*t', '100')}[world]`,
        roundThing('hero', `${blobs(9, 5, large)},eq=contrast=2:saturation=2.5,${flat}`, hero),
        `[world][hero]overlay=x='${size.width}*(0.35+0.3*sin(1.3*t))':y='${size.height}*(0.3+0.2*abs(sin(4*t)))'`,
      ].join(';');
    },
  },
  {
    name: 'grain',
    graph: (size) =>
      `${scenery('a', 20, size)};[a]${camera(size, '200+24*t', '150+6*t')},noise=c0s=8:c0f=t:c0_seed=9`,
  },
  {
    name: 'talking head',
    graph: (size) => {
      const head = { width: 2 * Math.round(size.width / 6), height: 2 * Math.round(size.height / 3) };
      return [
        scenery('a', 40, size),
        scenery('b', 60, size),
        `[a]${camera(size, '300', '200')},boxblur=12:2[room]`,
        roundThing('head', '[b]eq=contrast=0.7', head),
        `[room][head]overlay=x='${size.width}*(0.36+0.012*sin(2*t)+0.006*sin(5*t))':y='${size.height}*(0.2+0.015*sin(3*t))',noise=c0s=2:c0f=t:c0_seed=2`,
      ].join(';');
    },
  },
  {
    name: 'sport',
    graph: (size) => {
      const player = { width: 2 * Math.round(size.width / 50), height: 2 * Math.round(size.height / 16) };
      const players = Array.from({ length: 6 }, (_, n) => n);
      return [
        scenery('a', 80, size),
        scenery('b', 90, size),
        `[b]split=${players.length}${players.map((n) => `[b${n}]`).join('')}`,
        `[a]colorchannelmixer=rr=0.5:gg=1:bb=0.4,format=yuv420p,${camera(size, `${size.width}*(0.5+0.45*sin(0.9*t))`, '60+20*sin(3*t)')}[s0]`,
        ...players.map((n) => roundThing(`p${n}`, `[b${n}]eq=contrast=1.5:saturation=${1 + n / 2}`, player)),
        ...players.map(
          (n) =>
            `[s${n}][p${n}]overlay=x='${size.width}*(0.5+0.45*sin(${0.7 + 0.31 * n}*t+${n}))':y='${size.height}*(0.5+0.4*cos(${0.9 + 0.23 * n}*t+${n}))'[s${n + 1}]`,
        ),
        `[s${players.length}]noise=c0s=3:c0f=t:c0_seed=4`,
      ].join(';');
    },
  },
  {
    name: 'dark',
    graph: (size) =>
      `${scenery('a', 120, size)};[a]${camera(size, '100+30*t', '80+40*sin(t)')},lutyuv=y='18+(val-16)*0.16':u='128+(val-128)*0.3':v='128+(val-128)*0.3',noise=c0s=2:c0f=t:c0_seed=6`,
  },
  {
    name: 'screen',
    graph: (size) => {
      const page = { width: size.width, height: 4 * size.height };
      const text = `color=c=0x808080:r=${rate}:s=${size.width / 2}x${page.height / 2},trim=end_frame=1,noise=c0s=100:c0_seed=11,lutyuv=y='if(lt(val,124),30,240)'`;
      const lines = `geq=lum='if(lt(mod(Y,10),6)*lt(mod(X+7*floor(Y/10),37),31)*lt(X,W*(0.55+0.4*abs(sin(floor(Y/10))))),lum(X,Y),240)':cb=128:cr=128`;
      return [
        `${text},${lines},scale=${page.width}:${page.height}:flags=neighbor,loop=loop=-1:size=1,setpts=N/${rate}/TB`,
        `crop=w=${size.width}:h=${size.height}:x=0:y='20*floor(2*max(0,t-2*floor(t/4)))'`,
        `drawbox=x=200:y=120:w=10:h=20:color=red:t=fill:enable='lt(mod(t,1),0.5)',format=yuv420p`,
      ].join(',');
    },
  },
  {
    name: 'confetti',
    graph: (size) => {
      const layer = (n: number) =>
        `${blobs(Math.round(size.width / (7 + 2 * n)), 200 + 10 * n, { width: size.width, height: 4 * size.height }, 'neighbor')},` +
        `lutyuv=y='if(gt(val,${160 - 4 * n}),val*1.2,20)':u='clip(128+(val-128)*4,16,240)':v='clip(128+(val-128)*4,16,240)',loop=loop=-1:size=1,setpts=N/${rate}/TB,` +
        `crop=w=${size.width}:h=${size.height}:x=0:y='mod(${size.height}*3-${150 + 90 * n}*t,${size.height}*3)'[c${n}]`;
      return `${layer(0)};${layer(1)};${layer(2)};[c0][c1]blend=all_mode=lighten[c3];[c3][c2]blend=all_mode=lighten`;
    },
  },
];

type Drawing = { kind: Kind; size: Size; seconds: number; path: string };

/** All but lossless, with a key frame every two seconds. */
export async function drawKind(ffmpeg: string, { kind, size, seconds, path }: Drawing): Promise<void> {
  const args = [
    '-v',
    'error',
    '-y',
    '-filter_complex',
    `${kind.graph(size)},fps=${rate},format=yuv420p[out]`,
  ];
  args.push('-map', '[out]', '-t', String(seconds), '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '18');
  await promisify(execFile)(ffmpeg, [...args, '-g', String(2 * rate), '-bf', '0', path]);
}
