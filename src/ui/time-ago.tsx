import { useLocale, useText } from '#text';
import { formatDistance } from '@/language/format';

/** Relative, so that a server in another time zone says the same; the minute may turn between it and the browser. */
export function TimeAgo({ iso }: { iso: string }) {
  const locale = useLocale();
  const text = useText('everywhere');
  return (
    <time dateTime={iso} suppressHydrationWarning>
      {formatDistance(locale, new Date(iso)) ?? text('justNow')}
    </time>
  );
}
