import { useText } from '#text';
import { Skeleton } from '@/ui/skeleton';

export function TitleSkeleton({ as }: { as: 'panel' | 'page' }) {
  const text = useText('title');
  const isPage = as === 'page';
  return (
    <div role="status" aria-label={text('loading')}>
      <Skeleton
        className={
          isPage ? 'h-[min(120vw,66svh)] sm:h-[min(52vw,74svh)]' : 'aspect-4/3 rounded-t-xl sm:aspect-video'
        }
      />
      <div className={isPage ? 'grid gap-4 px-gutter py-8' : 'grid gap-4 px-5 py-8 sm:px-10'}>
        <Skeleton className="h-5 w-56 rounded-sm" />
        <Skeleton className="h-5 w-full max-w-prose rounded-sm" />
        <Skeleton className="h-5 w-4/5 max-w-prose rounded-sm" />
      </div>
    </div>
  );
}
