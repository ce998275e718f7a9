import type { ProbedAudio } from '../probe/probe';
import type { AudioRendition } from '../renditions/stream-plan';

const STEREO_KBPS = 160;
const SURROUND_KBPS = 384;

export type SoundSource = {
  container: string;
  /** Streams whose sound lasts as long as the pictures: what begins late or ends early needs silence around it. */
  coveringIndexes: ReadonlySet<number>;
};

/** In the order of the source: every track in stereo, and in 5.1 where it has it. Players choose among equals by name. */
export function audioRenditions(tracks: readonly ProbedAudio[], source: SoundSource): AudioRendition[] {
  const usable = tracks.filter(({ codec, channels }) => codec !== '' && codec !== 'unknown' && channels > 0);
  const main =
    usable.find((track) => track.isDefault && !track.isCommentary) ??
    usable.find((track) => !track.isCommentary) ??
    usable[0];
  return usable.flatMap((track) => {
    const described = describe(track, track === main);
    const stereo = { ...described, ...stereoOf(track, source), id: `a${String(track.index)}` };
    if (track.channels < 6) return [stereo];
    const surround = { ...described, ...surroundOf(track, source) };
    return [stereo, { ...surround, id: `a${String(track.index)}-surround` }];
  });
}

function describe(track: ProbedAudio, isDefault: boolean) {
  const { language, label, isCommentary } = track;
  return { kind: 'audio' as const, streamIndex: track.index, language, label, isDefault, isCommentary };
}

function stereoOf(track: ProbedAudio, source: SoundSource) {
  const isCopy = track.channels <= 2 && canCopy(track, source);
  if (isCopy) return copied(track, 128);
  return { isCopy, sampleRate: encodedSampleRate(track), channels: 2, kbps: STEREO_KBPS };
}

function surroundOf(track: ProbedAudio, source: SoundSource) {
  const isCopy = track.channels === 6 && canCopy(track, source);
  if (isCopy) return copied(track, SURROUND_KBPS);
  return { isCopy, sampleRate: encodedSampleRate(track), channels: 6, kbps: SURROUND_KBPS };
}

const copied = ({ sampleRate, channels, bitrateKbps }: ProbedAudio, usualKbps: number) => ({
  isCopy: true,
  sampleRate: sampleRate ?? 48_000,
  channels,
  kbps: bitrateKbps ?? usualKbps,
});

/** AAC-LC as players know it, from a container whose sound has no holes: broadcasts and old formats lose packets. */
function canCopy(track: ProbedAudio, { container, coveringIndexes }: SoundSource): boolean {
  const { codec, profile, sampleRate, bitrateKbps, index } = track;
  const isGapless = container.includes('mp4') || container.includes('matroska');
  const isUsual = sampleRate !== null && COPIED_RATES.includes(sampleRate) && (bitrateKbps ?? 0) <= 640;
  return codec === 'aac' && profile === 'LC' && isUsual && isGapless && coveringIndexes.has(index);
}

const COPIED_RATES = [32_000, 44_100, 48_000];

const encodedSampleRate = ({ sampleRate }: ProbedAudio) =>
  sampleRate !== null && sampleRate % 11_025 === 0 ? 44_100 : 48_000;
