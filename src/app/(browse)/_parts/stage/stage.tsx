'use client';

import { useText } from '#text';
import { Skeleton } from '@/ui/skeleton';
import { Billboard } from './billboard';
import { stageFrame } from './stage-frame';
import { useFeatured } from './use-featured';

/** What is featured, as large as the window allows while the first row still shows. */
export function Stage() {
  const features = useFeatured();
  if (!features) return <StageSkeleton />;
  return features.length > 0 ? <Billboard features={features} /> : <div className="h-24" />;
}

function StageSkeleton() {
  const text = useText('browse');
  return (
    <div className={stageFrame}>
      <h1 className="sr-only">{text('home')}</h1>
      <div className="grid w-full justify-items-center gap-4 px-gutter pb-14 sm:justify-items-start sm:pb-[min(10vw,9rem)]">
        <Skeleton className="h-16 w-72 rounded-md" />
        <Skeleton className="h-5 w-96 max-w-full rounded-md" />
        <Skeleton className="h-13 w-64 rounded-full" />
      </div>
    </div>
  );
}
