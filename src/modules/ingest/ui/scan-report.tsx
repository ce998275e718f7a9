import { ChevronDownIcon } from '@/ui/icons';
import { TimeAgo } from '@/ui/time-ago';
import type { LibraryFolder } from '../contract';

type Scan = LibraryFolder['scan'];

/** How far a scan is, or how the last one went, and which files could not be read. */
export function ScanReport({ scan }: { scan: Scan }) {
  const done = scan.added + scan.updated + scan.unchanged + scan.failed;
  return (
    <div className="mt-4 text-sm text-muted">
      {scan.isRunning && <Progress done={done} total={scan.total} />}
      <p role="status">{scan.isRunning ? runningLine(done, scan.total) : <Finished scan={scan} />}</p>
      {scan.failures.length > 0 && <Failures failures={scan.failures} count={scan.failed} />}
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

function Failures({ failures, count }: { failures: Scan['failures']; count: number }) {
  return (
    <details className="group mt-3 border-t border-line pt-1">
      <summary className="flex min-h-tap list-none items-center gap-2 rounded-sm text-danger [&::-webkit-details-marker]:hidden">
        <ChevronDownIcon className="size-4 transition-[rotate] duration-quick group-open:rotate-180" />
        {count === 1 ? '1 file could not be read' : `${count} files could not be read`}
      </summary>
      <ul className="grid gap-3 pt-1 pb-2">
        {failures.map(({ file, reason }) => (
          <li key={file}>
            <span className="block font-mono text-xs [overflow-wrap:anywhere] text-fg">{file}</span>
            {reason}
          </li>
        ))}
      </ul>
      {count > failures.length && <p>The latest {failures.length} are shown.</p>}
    </details>
  );
}

function runningLine(done: number, total: number | null): string {
  return total === null ? 'Looking through the folder…' : `${done} of ${total} files`;
}

function Finished({ scan: { finishedAt, added, updated, unchanged } }: { scan: Scan }) {
  if (!finishedAt) return 'Not looked through yet.';
  const news = [
    added && `${added} added`,
    updated && `${updated} changed`,
    unchanged && `${unchanged} as before`,
  ];
  return (
    <>
      Looked through <TimeAgo iso={finishedAt} />: {news.filter(Boolean).join(', ') || 'no films found'}.
    </>
  );
}
