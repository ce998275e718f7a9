import { anchorOfLegacy, isAnchor, type Anchor } from './anchor';

export type AssStyle = { anchor: Anchor; isItalic: boolean; isUnderlined: boolean; fontSize: number };

export type AssEvent = { startMs: number; endMs: number; style: AssStyle; text: string };

export type AssScript = {
  /** Of the canvas that positions refer to. */
  width: number;
  height: number;
  /** By name; `Default` need not be among them. */
  styles: ReadonlyMap<string, AssStyle>;
  events: AssEvent[];
};

export const defaultStyle: AssStyle = { anchor: 2, isItalic: false, isUnderlined: false, fontSize: 20 };

/** Nobody reads more at a time; what is longer is a drawing, or meant to harm. */
const longestText = 4_000;
const sectionLine = /^\[([^\]]{1,60})\]\s*$/;

type Fields = Record<string, string>;
type Reading = AssScript & { section: string; format: string[]; styles: Map<string, AssStyle> };

/** The parts of an ASS or SSA script that WebVTT has words for. Null when it is none. */
export function readAssScript(text: string): AssScript | null {
  const reading: Reading = {
    ...{ width: 384, height: 288, styles: new Map(), events: [] },
    ...{ section: '', format: [] },
  };
  let isScript = false;
  for (const line of text.replaceAll('\0', '').split(/\r\n?|\n/)) {
    const section = sectionLine.exec(line)?.[1]?.trim().toLowerCase();
    if (section === undefined) readLine(reading, line);
    else {
      isScript ||= section === 'script info' || section === 'events';
      reading.section = section;
      reading.format = [];
    }
  }
  const { width, height, styles, events } = reading;
  return isScript ? { width, height, styles, events } : null;
}

function readLine(reading: Reading, line: string): void {
  const colon = line.indexOf(':');
  if (colon < 0) return;
  const key = line.slice(0, colon).trim().toLowerCase();
  const value = line.slice(colon + 1).trimStart();
  if (reading.section === 'script info') readInfo(reading, key, Number(value));
  else if (key === 'format')
    reading.format = value
      .toLowerCase()
      .split(',')
      .map((name) => name.trim());
  else if (key === 'style') addStyle(reading, value);
  else if (key === 'dialogue') addEvent(reading, value);
}

function readInfo(reading: Reading, key: string, value: number): void {
  if (!(value > 0)) return;
  if (key === 'playresx') reading.width = value;
  if (key === 'playresy') reading.height = value;
}

const styleFormat = 'name,fontname,fontsize'.split(',');
const eventFormat = 'layer,start,end,style,name,marginl,marginr,marginv,effect,text'.split(',');

/** The last field takes all that is left: texts have commas. */
function fieldsOf(format: readonly string[], value: string): Fields {
  const parts = value.split(',');
  const fields: Fields = {};
  format.forEach((name, index) => {
    const isLast = index === format.length - 1;
    fields[name] = (isLast ? parts.slice(index).join(',') : (parts[index] ?? '')).trim();
  });
  return fields;
}

function addStyle({ styles, format, section }: Reading, value: string): void {
  const fields = fieldsOf(format.length > 0 ? format : styleFormat, value);
  const alignment = Number(fields.alignment);
  const anchor = section.includes('+') ? (isAnchor(alignment) ? alignment : null) : anchorOfLegacy(alignment);
  styles.set(styleName(fields.name), {
    anchor: anchor ?? 2,
    isItalic: isOn(fields.italic),
    isUnderlined: isOn(fields.underline),
    fontSize: Number(fields.fontsize) || defaultStyle.fontSize,
  });
}

const isOn = (value: string | undefined) => value !== undefined && value !== '' && Number(value) !== 0;

/** Names that begin with a star mean the same without it. */
const styleName = (name = '') => name.replace(/^\*+/, '').toLowerCase();

function addEvent({ styles, events, format }: Reading, value: string): void {
  const fields = fieldsOf(format.length > 0 ? format : eventFormat, value);
  const [startMs, endMs] = [readTime(fields.start), readTime(fields.end)];
  if (startMs === null || endMs === null || endMs <= startMs) return;
  const style = styles.get(styleName(fields.style)) ?? styles.get('default') ?? defaultStyle;
  events.push({ startMs, endMs, style, text: (fields.text ?? '').slice(0, longestText) });
}

/** `1:02:03.45`; null when it is no time. */
function readTime(text = ''): number | null {
  const match = /^(\d{1,3}):(\d{1,2}):(\d{1,2})[.:](\d{1,3})$/.exec(text.trim());
  if (!match) return null;
  const [, hours, minutes, seconds, fraction = ''] = match;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.padEnd(3, '0'));
}
