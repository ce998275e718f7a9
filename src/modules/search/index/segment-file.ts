import { createHash } from 'node:crypto';
import type { Breathe } from '@/shared/in-slices';
import type { Segment } from './segment';

/** Changes whenever an older file would be read wrongly, or its words were folded otherwise. */
const format = 1;
const magic = 'dex-search';
const sliceBytes = 4 * 1024 * 1024;

const kinds = { Uint8Array, Uint16Array, Uint32Array, Float32Array, Float64Array } as const;
type Kind = keyof typeof kinds;
type Column = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;
type Section = { path: string; kind: Kind | 'text' | 'texts'; bytes: number };
type Header = { magic: string; format: number; count: number; sections: Section[]; sha256: string };

type Piece = { section: Section; bytes: Uint8Array };

/** A segment as pieces of one file; nothing is copied but the texts. Numbers are in this machine's order. */
export async function encodeSegment(segment: Segment, breathe: Breathe): Promise<Uint8Array[]> {
  const pieces: Piece[] = [];
  collect(segment, '', pieces);
  const bodies = pieces.map(({ bytes }) => bytes);
  const header: Header = {
    magic,
    format,
    count: segment.count,
    sections: pieces.map(({ section }) => section),
    sha256: await digest(bodies, breathe),
  };
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return [length, text, ...bodies];
}

function collect(value: object, path: string, pieces: Piece[]): void {
  for (const [name, item] of Object.entries(value) as [string, unknown][]) {
    const at = path === '' ? name : `${path}.${name}`;
    const add = (kind: Section['kind'], bytes: Uint8Array) =>
      pieces.push({ section: { path: at, kind, bytes: bytes.byteLength }, bytes });
    if (typeof item === 'string') add('text', Buffer.from(item));
    // No name of a title or a person has a zero in it.
    else if (Array.isArray(item)) add('texts', Buffer.from(item.join('\0')));
    else if (ArrayBuffer.isView(item)) add(item.constructor.name as Kind, bytesOf(item));
    else if (typeof item === 'object' && item !== null) collect(item, at, pieces);
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);

/** Null for whatever is not a whole segment of this format: damaged, cut short, older, newer. */
export async function decodeSegment(file: Buffer, breathe: Breathe): Promise<Segment | null> {
  const header = readHeader(file);
  if (!header) return null;
  const body = file.subarray(header.end);
  const size = header.sections.reduce((sum, { bytes }) => sum + bytes, 0);
  if (body.length !== size || (await digest([body], breathe)) !== header.sha256) return null;
  const segment = { count: header.count };
  let at = 0;
  for (const { path, kind, bytes } of header.sections) {
    // Copied: numbers of eight bytes have to begin at a multiple of eight.
    const part = body.subarray(at, at + bytes);
    place(segment, path, kind === 'text' || kind === 'texts' ? readText(part, kind) : readColumn(part, kind));
    at += bytes;
    await breathe();
  }
  return segment as Segment;
}

function readHeader(file: Buffer): (Header & { end: number }) | null {
  try {
    const end = 4 + file.readUInt32LE(0);
    const header = JSON.parse(file.toString('utf8', 4, end)) as Header;
    return header.magic === magic && header.format === format ? { ...header, end } : null;
  } catch {
    // No header can be read, so it is none of ours.
    return null;
  }
}

const readText = (part: Buffer, kind: 'text' | 'texts') =>
  kind === 'text' ? part.toString() : part.length === 0 ? [] : part.toString().split('\0');

function readColumn(part: Buffer, kind: Kind): Column {
  const copy = new Uint8Array(part.length);
  copy.set(part);
  return new kinds[kind](copy.buffer);
}

function place(into: object, path: string, value: unknown): void {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) Reflect.set(into, first, value);
  else {
    if (!Reflect.has(into, first)) Reflect.set(into, first, {});
    place(Reflect.get(into, first) as object, rest.join('.'), value);
  }
}

async function digest(parts: readonly Uint8Array[], breathe: Breathe): Promise<string> {
  const hash = createHash('sha256');
  for (const part of parts)
    for (let at = 0; at < part.length; at += sliceBytes) {
      hash.update(part.subarray(at, at + sliceBytes));
      await breathe();
    }
  return hash.digest('hex');
}
