import { rm, writeFile } from 'node:fs/promises';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';

/** White boxes as PGS ("Presentation Graphic Stream", the subtitles of Blu-ray), the format that no tool here writes. */
export type Box = {
  fromSeconds: number;
  toSeconds: number;
  x: number;
  y: number;
  width: number;
  height: number;
};

const canvas = { width: 1280, height: 720 };

/** A `.sup` file that shows one box after the other on a canvas of 1280 by 720. */
export function pictureSubtitles(boxes: readonly Box[]): Buffer {
  return Buffer.concat(
    boxes.flatMap((box, index) => [...show(box, index * 2), ...clear(box.toSeconds, index * 2 + 1)]),
  );
}

function show({ fromSeconds, ...box }: Box, number: number): Buffer[] {
  const { x, y, width, height } = box;
  const rows = Buffer.concat(Array.from({ length: height }, () => row(width)));
  const segment = (type: number, ...body: Buffer[]) => piece(fromSeconds, type, Buffer.concat(body));
  return [
    segment(0x16, presentation(number, 0x80, 1), words(0), bytes(0, 0), words(x, y)),
    segment(0x17, bytes(1, 0), words(x, y, width, height)),
    // One colour: opaque white.
    segment(0x14, bytes(0, 0, 1, 235, 128, 128, 255)),
    segment(0x15, words(0), bytes(0, 0xc0), threeBytes(rows.length + 4), words(width, height), rows),
    segment(0x80),
  ];
}

function clear(atSeconds: number, number: number): Buffer[] {
  return [piece(atSeconds, 0x16, presentation(number, 0, 0)), piece(atSeconds, 0x80, Buffer.alloc(0))];
}

const presentation = (number: number, state: number, objects: number) =>
  Buffer.concat([
    words(canvas.width, canvas.height),
    bytes(0x10),
    words(number),
    bytes(state, 0, 0, objects),
  ]);

/** A run of `width` pixels of colour 1, and the end of the line. */
const row = (width: number) => bytes(0, 0xc0 | (width >> 8), width & 0xff, 1, 0, 0);

function piece(atSeconds: number, type: number, body: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.write('PG', 0, 'latin1');
  head.writeUInt32BE(Math.round(atSeconds * 90_000), 2);
  head.writeUInt8(type, 10);
  head.writeUInt16BE(body.length, 11);
  return Buffer.concat([head, body]);
}

const bytes = (...values: number[]) => Buffer.from(values);
const threeBytes = (value: number) => bytes(value >> 16, (value >> 8) & 0xff, value & 0xff);

function words(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => buffer.writeUInt16BE(value, index * 2));
  return buffer;
}

export type PictureFilm = {
  boxes: readonly Box[];
  /** Of the picture, which is black. */
  size: string;
  rate: number;
  seconds: number;
  video: readonly string[];
  /** ISO 639-2, as containers have it. */
  language?: string;
};

/** A black film, as a Matroska file, whose second stream is subtitles that are pictures. */
export async function makePictureFilm(file: string, film: PictureFilm): Promise<string> {
  const { boxes, size, rate, seconds, video, language = 'ger' } = film;
  const sup = `${file}.sup`;
  await writeFile(sup, pictureSubtitles(boxes));
  const picture = `color=black:size=${size}:rate=${String(rate)}:duration=${String(seconds)}`;
  const { ffmpeg } = await mediaTools();
  const args = [
    ...['-v', 'error', '-nostdin', '-y', '-copyts', '-f', 'lavfi', '-i', picture, '-f', 'sup', '-i', sup],
    ...['-map', '0', '-map', '1', ...video, '-c:s', 'copy'],
    ...['-metadata:s:s:0', `language=${language}`, file],
  ];
  await runProgram({ program: ffmpeg.path, args, timeoutMs: 60_000 });
  await rm(sup);
  return file;
}
