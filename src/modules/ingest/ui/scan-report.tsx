import { useLocale, useText } from '#text';
import { formatList } from '@/language/format';
import { problemText } from '@/language/problem-text';
import { ChevronDownIcon } from '@/ui/icons';
import { TimeAgo } from '@/ui/time-ago';
import type { LibraryFolder } from '../contract';

type Scan = LibraryFolder['scan'];

/** How far a scan is, or how the last one went, and which files could not be read. */
export function ScanReport({ scan, folderPath }: { scan: Scan; folderPath: string }) {
  const text = useText('studio');
  const done = scan.added + scan.updated + scan.unchanged + scan.failed;
  return (
    <div className="mt-4 text-sm text-muted">
      {scan.isRunning && <Progress done={done} total={scan.total} />}
      <p>
        <span role="status">{scan.isRunning ? `${text('scanning')}…` : <Finished scan={scan} />}</span>
        {/* For the eye only: read out every second it would drown everything else. */}
        {scan.isRunning && scan.total !== null && (
          <span aria-hidden="true">{` ${text('doneOf', { done, total: scan.total })}`}</span>
        )}
      </p>
      {scan.failures.length > 0 && (
        <Failures failures={scan.failures} count={scan.failed} folderPath={folderPath} />
      )}
    </div>
  );
}

function Progress({ done, total }: { done: number; total: number | null }) {
  const text = useText('studio');
  return (
    <progress
      aria-label={text('scanning')}
      {...(total !== null && { value: done, max: Math.max(total, 1) })}
      className="mb-3 block h-1 w-full appearance-none overflow-clip rounded-full bg-overlay [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-overlay [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[width] [&::-webkit-progress-value]:duration-calm"
    />
  );
}

type FailuresProps = { failures: Scan['failures']; count: number; folderPath: string };

function Failures({ failures, count, folderPath }: FailuresProps) {
  const text = useText('studio');
  const within = (file: string) =>
    file.startsWith(`${folderPath}/`) ? file.slice(folderPath.length + 1) : file;
  return (
    <details className="group mt-3 border-t border-line pt-1">
      <summary className="flex min-h-tap list-none items-center gap-2 rounded-sm text-danger [&::-webkit-details-marker]:hidden">
        <ChevronDownIcon className="size-4 transition-[rotate] duration-quick group-open:rotate-180" />
        {text('unread', { count })}
      </summary>
      <ul className="grid gap-3 pt-1 pb-2">
        {failures.map(({ file, reason }) => (
          <li key={file}>
            <span dir="ltr" className="block font-mono text-xs [overflow-wrap:anywhere] text-fg">
              {within(file)}
            </span>
            {problemText(reason)}
          </li>
        ))}
      </ul>
      {count > failures.length && <p>{text('latest', { count: failures.length })}</p>}
    </details>
  );
}

function Finished({ scan: { finishedAt, added, updated, unchanged, failed } }: { scan: Scan }) {
  const text = useText('studio');
  const locale = useLocale();
  if (!finishedAt) return text('notScanned');
  const news = [
    added && text('added', { count: added }),
    updated && text('changed', { count: updated }),
    unchanged && text('asBefore', { count: unchanged }),
  ].filter((one) => one !== 0);
  return text.rich('scanned', {
    when: () => <TimeAgo iso={finishedAt} />,
    news: news.length > 0 ? formatList(locale, news) : text(failed ? 'noneRead' : 'noneFound'),
  });
}
