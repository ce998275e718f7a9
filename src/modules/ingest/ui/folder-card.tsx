import { useText } from '#text';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { FolderIcon, ScanIcon, TrashIcon } from '@/ui/icons';
import type { LibraryFolder } from '../contract';
import { ScanReport } from './scan-report';

type Props = { folder: LibraryFolder; onScan: () => void; onRemove: () => void };

export function FolderCard({ folder, onScan, onRemove }: Props) {
  const text = useText('studio');
  const { path, scan } = folder;
  return (
    <article aria-label={path} className="rounded-lg border border-line bg-surface p-5 sm:p-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="flex min-w-0 grow basis-60 items-center gap-4">
          <FolderIcon className="size-6 shrink-0 text-accent" />
          <h2 dir="ltr" className="min-w-0 font-mono text-sm [overflow-wrap:anywhere]">
            {path}
          </h2>
        </div>
        <div className="flex items-center gap-1">
          <Button
            variant="secondary"
            icon={<ScanIcon className="size-5" />}
            isLoading={scan.isRunning}
            onClick={onScan}
          >
            {text('scan')}
          </Button>
          <IconButton label={text('forget', { path })} onClick={onRemove}>
            <TrashIcon className="size-5" />
          </IconButton>
        </div>
      </div>
      <ScanReport scan={scan} folderPath={path} />
    </article>
  );
}
