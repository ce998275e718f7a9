import { ChevronDownIcon } from '@/ui/icons';
import { TimeAgo } from '@/ui/time-ago';
import type { LibraryFolder } from '../contract';

type Scan = LibraryFolder['scan'];

/** How far a scan is, or how the last one went, and which files could not be read. */
export function ScanReport({ scan, folderPath }: { scan: Scan; folderPath: string }) {
  const done = scan.added + scan.updated + scan.unchanged + scan.failed;
  return (
    <div className="mt-4 text-sm text-muted">
      {scan.isRunning && <Progress done={done} total={scan.total} />}
      <p>
        <span role="status">{scan.isRunning ? 'Looking through the folder…' : <Finished scan={scan} />}</span>
        {/* For the eye only: read out every second it would drown everything else. */}
        {scan.isRunning && scan.total !== null && (
          <span aria-hidden="true">{` ${done} of ${scan.total}`}</span>
        )}
      </p>
      {scan.failures.length > 0 && (
        <Failures failures={scan.failures} count={scan.failed} folderPath={folderPath} />
      )}
    </div>
  );
}

function Progress({ done, total }: { done: number; total: number | null }) {
  return (
    <progress
      aria-label="Looking through the folder"
      {...(total !== null && { value: done, max: Math.max(total, 1) })}
      className="mb-3 block h-1 w-full appearance-none overflow-clip rounded-full bg-overlay [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-overlay [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[width] [&::-webkit-progress-value]:duration-calm"
    />
  );
}

type FailuresProps = { failures: Scan['failures']; count: number; folderPath: string };

function Failures({ failures, count, folderPath }: FailuresProps) {
  const within = (file: string) =>
    file.startsWith(`${folderPath}/`) ? file.slice(folderPath.length + 1) : file;
  return (
    <details className="group mt-3 border-t border-line pt-1">
      <summary className="flex min-h-tap list-none items-center gap-2 rounded-sm text-danger [&::-webkit-details-marker]:hidden">
        <ChevronDownIcon className="size-4 transition-[rotate] duration-quick group-open:rotate-180" />
        {count === 1 ? '1 file could not be read' : `${count} files could not be read`}
      </summary>
      <ul className="grid gap-3 pt-1 pb-2">
        {failures.map(({ file, reason }) => (
          <li key={file}>
            <span className="block font-mono text-xs [overflow-wrap:anywhere] text-fg">{within(file)}</span>
            {reason}
          </li>
        ))}
      </ul>
      {count > failures.length && <p>The latest {failures.length} are shown.</p>}
    </details>
  );
}

function Finished({ scan: { finishedAt, added, updated, unchanged, failed } }: { scan: Scan }) {
  if (!finishedAt) return 'Not looked through yet.';
  const news = [
    added && `${added} added`,
    updated && `${updated} changed`,
    unchanged && `${unchanged} as before`,
  ];
  return (
    <>
      Looked through <TimeAgo iso={finishedAt} />:{' '}
      {news.filter(Boolean).join(', ') || (failed ? 'no film could be read' : 'no films found')}.
    </>
  );
}
