export type Cue = { startMs: number; endMs: number; settings: string; text: string };

const timing =
  /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})(?:[ \t]+(.*))?$/;

function toMs(hours: string | undefined, minutes = '', seconds = '', fraction = ''): number {
  return (
    ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
    Number(fraction.padEnd(3, '0'))
  );
}

/** Also when it makes no sense, as with an end before the start. */
export const isTimingLine = (line: string) => timing.test(line.trim());

export function readTiming(line: string): Omit<Cue, 'text'> | null {
  const match = timing.exec(line.trim());
  if (!match) return null;
  const [, h1, m1, s1, f1, h2, m2, s2, f2, settings = ''] = match;
  const [startMs, endMs] = [toMs(h1, m1, s1, f1), toMs(h2, m2, s2, f2)];
  return endMs > startMs ? { startMs, endMs, settings: settings.trim() } : null;
}

export function timestamp(ms: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(ms / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}

/** A WebVTT file (W3C WebVTT, section 4) of cues in the order of time, as players expect them. */
export function formatWebVtt(cues: readonly Cue[], head: readonly string[] = []): string {
  const blocks = [...cues]
    .sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)
    .map((cue) => {
      const settings = cue.settings === '' ? '' : ` ${cue.settings}`;
      return `${timestamp(cue.startMs)} --> ${timestamp(cue.endMs)}${settings}\n${cue.text}`;
    });
  return `${['WEBVTT', ...head, ...blocks].join('\n\n')}\n`;
}

export type WebVtt = { cues: Cue[]; /** STYLE and REGION blocks, kept as they are. */ head: string[] };

/** Null when it is not WebVTT. Cues with broken timing are left out, as a browser would. */
export function parseWebVtt(text: string): WebVtt | null {
  const lines = text.replaceAll('\0', '\uFFFD').replace(/\r\n?/g, '\n');
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(lines)) return null;
  const [, ...blocks] = lines.split(/\n{2,}/);
  const cues: Cue[] = [];
  const head: string[] = [];
  for (const block of blocks) {
    if (/^(?:STYLE|REGION)[ \t]*\n/.test(block) && cues.length === 0) head.push(block.trimEnd());
    const cue = readCue(block);
    if (cue) cues.push(cue);
  }
  return { cues, head };
}

function readCue(block: string): Cue | null {
  const lines = block.split('\n').filter((line, index) => index > 0 || line.trim() !== '');
  const at = lines.findIndex((line) => line.includes('-->'));
  // An identifier may stand before the timing, nothing else may.
  if (at < 0 || at > 1) return null;
  const timed = readTiming(lines[at] ?? '');
  const text = lines
    .slice(at + 1)
    .join('\n')
    .trim();
  return timed && text !== '' ? { ...timed, text } : null;
}
