import type { Rendition } from '@/media/renditions/stream-plan';
import type { EncodeJob } from './encode-job';

/** Containers that are entered by guessing: where reading begins may lie behind the key frame that was meant. */
const withoutIndex = /\.(ts|m2ts|mts|mpe?g|vob|avi|wmv|asf|flv|og[gmv]|rm|rmvb|divx)$/i;

/** Of a GOP that nobody has measured: broadcasts have a key frame every second or two. */
const usualGopSeconds = 3;
const longestLeadSeconds = 12;

/** No line of text stands longer by the rules of subtitling: whoever begins later would not see it. */
const longestTextSeconds = 8;

/** One way of making what a job asks for. */
export type Attempt = { renditions: readonly Rendition[]; leadSeconds: number; isBlank: boolean };

/**
 * What is tried one after the other until a first piece comes: as planned; from further ahead; a copy whose source has
 * a hole here is encoded, and subtitles that cannot be drawn are left out; and where the source has nothing at all,
 * blackness and silence, because a film goes on.
 */
export function attemptsOf({ source, renditions }: Pick<EncodeJob, 'source' | 'renditions'>): Attempt[] {
  const planned = leadsOf({ source, renditions }).map((leadSeconds) => ({
    renditions,
    leadSeconds,
    isBlank: false,
  }));
  const [only] = renditions;
  if (!only || renditions.length > 1 || only.kind === 'original') return planned;
  const isSpecial = only.kind === 'audio' ? only.isCopy : only.burnIn !== null;
  const encoded = [only.kind === 'audio' ? { ...only, isCopy: false } : { ...only, burnIn: null }];
  const [leadSeconds = 0] = leadsOf({ source, renditions: encoded });
  return [
    ...planned,
    ...(isSpecial ? [{ renditions: encoded, leadSeconds, isBlank: false }] : []),
    { renditions: encoded, leadSeconds: 0, isBlank: true },
  ];
}

/**
 * How far before its first segment a run begins to read, in seconds; the second figure for when the first was too
 * short. Copied pictures are entered just behind their key frame, so that this one is found, not the one before.
 */
function leadsOf({ source, renditions }: Pick<EncodeJob, 'source' | 'renditions'>): number[] {
  const gopSeconds = source.facts.longestGopSeconds ?? usualGopSeconds;
  const far = Math.min(gopSeconds + 1, longestLeadSeconds);
  if (renditions.some((one) => one.kind === 'rung' && one.burnIn !== null))
    return [longestTextSeconds, longestLeadSeconds];
  if (withoutIndex.test(source.path)) return [far, longestLeadSeconds];
  return renditions.some(({ kind }) => kind === 'original') ? [-0.005, far] : [0.3, far];
}
