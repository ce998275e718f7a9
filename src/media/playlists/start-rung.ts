import {
  burnedIn,
  isRung,
  type RungRendition,
  type StreamPlan,
  type VideoRendition,
} from '../renditions/stream-plan';
import { audioGroups } from './audio-groups';

/** High enough to look like a film, low enough to be encoded and loaded before anyone waits. */
const pleasantLines = 360;

/** Where to begin when nothing is known about the viewer's line: the rung next to 360 lines. Null without pictures. */
export function startRungOf(
  { video }: Pick<StreamPlan, 'video'>,
  burnIn: number | null = null,
): VideoRendition | null {
  const distance = ({ rung }: RungRendition) =>
    Math.abs(Math.log(Math.min(rung.width, rung.height) / pleasantLines));
  const [start] = video.filter(isRung).toSorted((a, b) => distance(a) - distance(b));
  if (start && burnIn !== null) return burnedIn(start, burnIn);
  return start ?? video[0] ?? null;
}

/** What a player without an opinion loads first, by id. */
export function startingRenditions(plan: Pick<StreamPlan, 'video' | 'audio'>) {
  const [group] = audioGroups(plan.audio);
  const sound = group?.members.find(({ rendition }) => rendition.isDefault)?.rendition.id ?? null;
  return { picture: startRungOf(plan)?.id ?? null, sound };
}
