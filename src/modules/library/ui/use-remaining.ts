import { useText } from '#text';
import { useDuration } from '@/language/use-duration';

type Place = { positionSeconds: number; durationSeconds: number };

/** "12 min left", in the viewer's language. */
export function useRemaining(): (place: Place) => string {
  const text = useText('title');
  const duration = useDuration();
  return ({ positionSeconds, durationSeconds }) =>
    text('left', { duration: duration(Math.max(0, durationSeconds - positionSeconds)) });
}
