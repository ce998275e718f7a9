import type { StreamPlan } from '@/media/renditions/stream-plan';
import { marks } from '../recipes';
import type { TortureFile } from '../torture-file';
import type { WatchedPlace } from './watch-files';

/** Half of what viewers notice; what is heard is measured through the browser's own clock, which is no finer. */
const outOfStepSeconds = 0.045;
/** Matroska moves a film by the run-up of its sound, a constant rate moves pictures by half of one. */
const shiftSeconds = 0.035;

/** At most, in the films of variable rate. */
const picturesLeftOut = 4;

/** What is wrong with what was seen and heard at one place; nothing, if all is well. */
export function faultsOf(place: WatchedPlace, plan: StreamPlan, { isMarkedFromZero }: TortureFile): string[] {
  const { fromSeconds, flashSeconds, loudSeconds, renditionId } = place;
  const where = `${renditionId}, from ${fromSeconds.toFixed(2)}`;
  if (flashSeconds === null) return plan.timeline.durationSeconds >= 1 ? [`${where}: no flash`] : [];
  const { isVariableRate } = plan.source;
  const picture = pictureSeconds(plan, renditionId) * (isVariableRate ? picturesLeftOut : 1);
  // Between two pictures that are far apart, Chromium shows the one or the other when it is sent there.
  const early = isVariableRate ? picture : 0;
  const phase = (flashSeconds - marks.firstSeconds + marks.everySeconds / 2) % marks.everySeconds;
  const late = phase - marks.everySeconds / 2;
  const isOff = late < -shiftSeconds - early || late > picture + shiftSeconds;
  const step = loudSeconds === null ? 0 : flashSeconds - loudSeconds;
  const isOutOfStep = step < -outOfStepSeconds - early || step > picture + outOfStepSeconds;
  return [
    ...(isMarkedFromZero && isOff ? [`${where}: its flash is ${late.toFixed(3)} s late`] : []),
    ...(isOutOfStep ? [`${where}: the pictures are ${step.toFixed(3)} s behind the sound`] : []),
  ];
}

/** How long one picture is shown: a flash, which begins at any time, waits for the next. */
export function pictureSeconds({ video }: StreamPlan, renditionId: string | undefined): number {
  const rendition = video.find(({ id }) => id === renditionId);
  if (!rendition) return 0;
  const { numerator, denominator } =
    rendition.kind === 'rung' ? rendition.rung.frameRate : rendition.frameRate;
  return denominator / numerator;
}
