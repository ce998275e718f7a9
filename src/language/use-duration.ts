import { useText } from '#text';
import { sayDuration } from './duration';

/** `sayDuration` in the viewer's language. Works in components of server and browser alike. */
export function useDuration(): (seconds: number) => string {
  const text = useText('everywhere');
  return (seconds) => sayDuration(seconds, text);
}
