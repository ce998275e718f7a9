const steps = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

function ago(date: Date): string {
  const seconds = (Date.now() - date.getTime()) / 1000;
  const step = steps.find(([, length]) => seconds >= length);
  return step ? words.format(-Math.floor(seconds / step[1]), step[0]) : 'just now';
}

/** Relative, so that a server in another time zone says the same; the minute may turn between it and the browser. */
export function TimeAgo({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} suppressHydrationWarning>
      {ago(new Date(iso))}
    </time>
  );
}
