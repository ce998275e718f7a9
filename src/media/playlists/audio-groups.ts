import type { AudioRendition } from '../renditions/stream-plan';
import { rateOf, type MeasuredRates, type Rate } from './rates';

export type AudioGroup = {
  id: 'stereo' | 'surround';
  /** One rendition of each track of the film, under a name that no other has. */
  members: readonly { name: string; rendition: AudioRendition }[];
};

/**
 * The same tracks in every group, as RFC 8216 §4.3.4.1.1 asks: a player that may play surround still finds the
 * commentary, which exists in stereo only.
 */
export function audioGroups(audio: readonly AudioRendition[]): AudioGroup[] {
  const streams = new Set(audio.map((one) => one.streamIndex));
  const tracks = [...streams].map((index) => audio.filter((one) => one.streamIndex === index));
  const stereo = tracks.map((track) => pick(track, (a, b) => a.channels - b.channels));
  const surround = tracks.map((track) => pick(track, (a, b) => b.channels - a.channels));
  const groups: AudioGroup[] = [];
  if (stereo.length > 0) groups.push({ id: 'stereo', members: named(stereo) });
  if (surround.some(({ channels }, n) => channels > (stereo[n]?.channels ?? 0)))
    groups.push({ id: 'surround', members: named(surround) });
  return groups;
}

/**
 * What sound adds to the rate of a picture at most, the same for all groups: hls.js takes variants that differ in
 * nothing but their group for one level, and else would climb from stereo to surround as to a better picture.
 */
export function soundRate(groups: readonly AudioGroup[], measured: MeasuredRates): Rate {
  const rates = groups.flatMap(({ members }) => members.map(({ rendition }) => rateOf(rendition, measured)));
  return {
    averageKbps: Math.max(0, ...rates.map((rate) => rate.averageKbps)),
    peakKbps: Math.max(0, ...rates.map((rate) => rate.peakKbps)),
  };
}

function pick(
  track: readonly AudioRendition[],
  order: (a: AudioRendition, b: AudioRendition) => number,
): AudioRendition {
  const [first] = track.toSorted(order);
  if (!first) throw new RangeError('A track without renditions');
  return first;
}

/** Exactly one default, or a player would choose by itself. */
function named(renditions: readonly AudioRendition[]): AudioGroup['members'] {
  const preferred = renditions.findIndex((one) => one.isDefault && !one.isCommentary);
  const byDefault =
    preferred === -1
      ? Math.max(
          0,
          renditions.findIndex((one) => !one.isCommentary),
        )
      : preferred;
  const names = uniqueNames(renditions.map((one) => one.label || one.language));
  return renditions.map((rendition, n) => ({
    name: names[n] ?? rendition.id,
    rendition: { ...rendition, isDefault: n === byDefault },
  }));
}

/** `English`, `English (2)`, …: two tracks of one group may not share a name. */
export function uniqueNames(labels: readonly string[]): string[] {
  const seen = new Set<string>();
  return labels.map((label) => {
    let name = label;
    for (let again = 2; seen.has(name); again += 1) name = `${label} (${again})`;
    seen.add(name);
    return name;
  });
}
