/**
 * Pictures of Dex are shown a little later than their offsets in a fragment say, and an edit list in the init segment
 * takes that out again (src/media/fmp4/composition-delay.ts). hls.js does not read edit lists: to it, a film of one
 * picture a second would be four seconds late, and its last segment never there. Without both it is right.
 */
type Box = { type: string; start: number; end: number };

/** Takes the edit out of an init segment; returns its ticks. */
export function takeDelay(init: ArrayBuffer): number {
  const view = new DataView(init);
  const [list] = boxesAt(view, ['moov', 'trak', 'edts', 'elst']);
  // Version and flags, count, duration, and when the media begins (ISO/IEC 14496-12, 8.6.6).
  const at = (list?.start ?? 0) + 12;
  if (!list || at + 4 > list.end) return 0;
  const ticks = view.getInt32(at);
  view.setInt32(at, 0);
  return ticks;
}

const flag = { dataOffset: 0x1, firstFlags: 0x4, duration: 0x100, size: 0x200, flags: 0x400, offset: 0x800 };

/** Takes so many ticks from the offset of each picture in whole fragments. */
export function withoutDelay(fragments: ArrayBuffer, ticks: number): void {
  if (ticks === 0) return;
  const view = new DataView(fragments);
  for (const { start, end } of boxesAt(view, ['moof', 'traf', 'trun'])) {
    const flags = view.getUint32(start) & 0xff_ffff;
    if (!(flags & flag.offset)) continue;
    const words = (...given: number[]) => given.filter((one) => flags & one).length * 4;
    const before = words(flag.duration, flag.size, flag.flags);
    const first = start + 8 + words(flag.dataOffset, flag.firstFlags);
    for (let at = first + before; at + 4 <= end; at += before + 4)
      view.setInt32(at, view.getInt32(at) - ticks);
  }
}

function boxesAt(view: DataView, [name, ...path]: string[], within?: Box): Box[] {
  const found: Box[] = [];
  const end = within?.end ?? view.byteLength;
  for (let at = within?.start ?? 0; at + 8 <= end;) {
    const size = view.getUint32(at);
    if (size < 8 || at + size > end) break;
    const type = String.fromCharCode(...new Uint8Array(view.buffer, at + 4, 4));
    const box = { type, start: at + 8, end: at + size };
    if (type === name) found.push(...(path.length > 0 ? boxesAt(view, path, box) : [box]));
    at += size;
  }
  return found;
}

type Told = { ticks: Promise<number>; tell: (ticks: number) => void };

/** What the init segments of renditions told, for their segments, which may arrive sooner. */
export class Delays {
  readonly #told = new Map<string, Told>();

  /** An init segment is asked for. */
  expect(url: string): void {
    if (this.#told.has(folderOf(url))) return;
    let tell: Told['tell'] = () => undefined;
    const ticks = new Promise<number>((resolve) => (tell = resolve));
    this.#told.set(folderOf(url), { ticks, tell });
  }

  settle(url: string, ticks: number): void {
    this.#told.get(folderOf(url))?.tell(ticks);
  }

  of(url: string): Promise<number> {
    return this.#told.get(folderOf(url))?.ticks ?? Promise.resolve(0);
  }
}

const folderOf = (url: string): string => url.slice(0, url.lastIndexOf('/'));
