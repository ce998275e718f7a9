import type { Picture, Size } from './picture';

export const FRAME_RATE = 24;

/** What a scene is asked for: a film, or one moment of it as a poster or a backdrop of another shape. */
export type Canvas = Size & { startSeconds: number; durationSeconds: number };

export type Scene = {
  canvas: Canvas;
  pictures: readonly Promise<Picture>[];
  chains: readonly string[];
  output: string;
};

/** A name of a stream in ffmpeg's filter graph, brackets included. */
export type Stream = string;
type Format = 'gray16le' | 'gbrp' | 'gray' | 'rgba' | 'yuva420p' | 'yuva444p' | 'gbrap';

/** Builds a filter graph call by call; every call names a new stream, so graphs read like code. */
export function createStage(canvas: Canvas) {
  const pictures: Promise<Picture>[] = [];
  const chains: string[] = [];
  const startFrame = Math.round(canvas.startSeconds * FRAME_RATE);

  function open(): Stream {
    return `[s${String(chains.length)}]`;
  }
  function apply(filter: string, ...inputs: Stream[]): Stream {
    const output = open();
    chains.push(`${inputs.join('')}${filter}${output}`);
    return output;
  }
  return {
    canvas,
    apply,
    /** One frame repeated by reference: it is decoded and converted once, whatever the length of the film. */
    still(picture: Promise<Picture>, format: Format = 'gbrp'): Stream {
      // A picture that fails before ffmpeg starts is reported by the renderer, which awaits them all.
      picture.catch(() => undefined);
      pictures.push(picture);
      const clock = `setpts=(N+${String(startFrame)})/(${String(FRAME_RATE)}*TB)`;
      const matrix = format.startsWith('yuv') ? 'scale=out_color_matrix=bt709:out_range=tv,' : '';
      return apply(`${matrix}format=${format},loop=-1:1:0,${clock}`, `[${String(pictures.length - 1)}:v]`);
    },
    /** One of ffmpeg's own sources. It has no clock of ours, so an offset is played through and dropped. */
    source(filter: string): Stream {
      const skip = startFrame > 0 ? `,trim=start_frame=${String(startFrame)}` : '';
      return apply(`${filter}${skip},setpts=(N+${String(startFrame)})/(${String(FRAME_RATE)}*TB)`);
    },
    split(stream: Stream): readonly [Stream, Stream] {
      const first = open();
      const second = `[t${String(chains.length)}]`;
      chains.push(`${stream}split${first}${second}`);
      return [first, second];
    },
    scene(output: Stream): Scene {
      return { canvas, pictures, chains, output };
    },
  };
}

export type Stage = ReturnType<typeof createStage>;

/** Whole pixels moved by time t, wrapped at `period`. Rounded first: t is k/24 only up to a float's error. */
export function drift(pixelsPerSecond: number, period: number): string {
  const travelled = `mod(floor(t*${String(Math.abs(pixelsPerSecond))}+0.5),${String(period)})`;
  return pixelsPerSecond < 0 ? `${String(period - 1)}-${travelled}` : travelled;
}

/** A window that looks at a part of a larger picture. */
export function window(size: Size, x: string | number, y: string | number): string {
  const { width, height } = size;
  return `crop=w=${String(width)}:h=${String(height)}:x='${String(x)}':y='${String(y)}':exact=1`;
}

export const half = ({ width, height }: Size): Size => ({ width: width / 2, height: height / 2 });

/** Lights are mixed as RGB at half the size; drawings are laid over in the format of the film. */
export function develop({ width, height }: Size): string {
  return `scale=${String(width)}:${String(height)}:flags=bicubic:out_color_matrix=bt709:out_range=tv,format=yuv420p`;
}
