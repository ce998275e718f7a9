import type { EncodeJob } from './run-encode';

/** Containers that are entered by guessing: where reading begins may lie behind the key frame that was meant. */
const withoutIndex = /\.(ts|m2ts|mts|mpe?g|vob|avi|wmv|asf|flv|og[gmv]|rm|rmvb|divx)$/i;

/** Of a GOP that nobody has measured: broadcasts have a key frame every second or two. */
const usualGopSeconds = 3;
const longestLeadSeconds = 12;

/**
 * How far before its first segment a run begins to read, in seconds; the second figure for when the first was too
 * short. Copied pictures are entered just behind their key frame, so that this one is found, not the one before.
 */
export function leadsOf({ source, renditions }: Pick<EncodeJob, 'source' | 'renditions'>): number[] {
  const gopSeconds = source.facts.longestGopSeconds ?? usualGopSeconds;
  const far = Math.min(gopSeconds + 1, longestLeadSeconds);
  if (withoutIndex.test(source.path)) return [far, longestLeadSeconds];
  return renditions.some(({ kind }) => kind === 'original') ? [-0.005, far] : [0.3, far];
}
