type H264Words = { extradata: string; profile: string; level?: number | undefined };

/** RFC 6381 §3.3: profile, constraints and level as in the sequence parameter set; null when there is no telling. */
export function h264CodecString({ extradata, profile, level }: H264Words): string | null {
  const three = profileBytes(bytesOfDump(extradata)) ?? guessed(profile, level);
  if (!three) return null;
  return `avc1.${three.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('')}`;
}

/** `00000000: 0164 001e …  .d..`: groups of hexadecimal digits between the offset and the text. */
function bytesOfDump(dump: string): number[] {
  const digits = dump
    .split('\n')
    .map((line) => /^[0-9a-f]{8}: ((?:[0-9a-f]{2,4} ?)+)/i.exec(line)?.[1]?.replaceAll(' ', '') ?? '')
    .join('');
  return (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

const SEQUENCE_PARAMETERS = 7;

/** Of an avcC box (ISO 14496-15 §5.3.3), or of a parameter set behind a start code. */
function profileBytes(bytes: readonly number[]): number[] | null {
  if (bytes[0] === 1 && bytes.length >= 4) return bytes.slice(1, 4);
  const start = bytes.findIndex(
    (byte, at) =>
      byte === 0 &&
      bytes[at + 1] === 0 &&
      bytes[at + 2] === 1 &&
      ((bytes[at + 3] ?? 0) & 31) === SEQUENCE_PARAMETERS,
  );
  const three = start < 0 ? [] : bytes.slice(start + 4, start + 7);
  return three.length === 3 ? three : null;
}

const profiles: Record<string, readonly [number, number]> = {
  'constrained baseline': [0x42, 0xe0],
  baseline: [0x42, 0],
  main: [0x4d, 0x40],
  high: [0x64, 0],
};

function guessed(profile: string, level: number | undefined): number[] | null {
  const known = profiles[profile.toLowerCase()];
  return known && level !== undefined && level > 0 ? [...known, level] : null;
}
