'use client';

import { usePathname } from 'next/navigation';
import type { getFeatured, Title } from '@/modules/catalog/contract';
import { TitleTreatment } from '@/modules/catalog/ui/title-treatment';
import { MaturityBadge } from '@/modules/catalog/ui/maturity-badge';
import { useEndpoint } from '@/ui/api/use-endpoint';
import { Picture } from '@/ui/picture';
import { Skeleton } from '@/ui/skeleton';
import { Scene } from '../scene/scene';
import { StageActions } from './stage-actions';

const frame =
  'relative flex h-[min(132vw,76svh)] items-end sm:h-[min(58vw,84svh)] sm:min-h-[max(30rem,min(38rem,56svh))]';

/** The title of the day, as large as the window allows while the first row still shows. */
export function Stage() {
  const { data } = useEndpoint<typeof getFeatured>(
    '/api/movies/featured',
    {},
    { revalidateOnFocus: false, revalidateIfStale: false },
  );
  if (!data) return <StageSkeleton />;
  return data.title ? <StageOf title={data.title} /> : <div className="h-24" />;
}

function StageOf({ title }: { title: Title }) {
  const isUnderTitle = usePathname().startsWith('/title/');
  const scene = title.previewVideoId ?? title.videoId;
  return (
    <section aria-label="Featured today" className={frame}>
      <div className="absolute inset-0 overflow-hidden">
        {title.backdrop && (
          <Picture
            picture={title.backdrop}
            alt=""
            sizes="(max-width: 40rem) 150vw, 100vw"
            isPriority
            className="size-full object-cover object-[50%_20%]"
          />
        )}
        {scene && (
          <Scene
            videoId={scene}
            delayMs={1800}
            isCovered={isUnderTitle}
            controlsClassName="absolute right-gutter bottom-[28%] z-10 hidden sm:flex"
          />
        )}
        <Shade />
      </div>
      <StageWords title={title} />
    </section>
  );
}

/** Keeps words legible on any picture, and lets it end in the page instead of at an edge. */
function Shade() {
  return (
    <>
      <span className="pointer-events-none absolute inset-0 hidden bg-[linear-gradient(78deg,oklch(0.12_0.008_62/0.9)_0%,oklch(0.12_0.008_62/0.62)_28%,oklch(0.12_0.008_62/0.18)_52%,transparent_66%)] sm:block" />
      <span className="pointer-events-none absolute inset-x-0 bottom-0 h-4/5 bg-[linear-gradient(to_top,var(--color-canvas)_0%,oklch(0.148_0.008_62/0.86)_22%,oklch(0.148_0.008_62/0.35)_58%,transparent_100%)] sm:h-2/5" />
    </>
  );
}

function StageWords({ title }: { title: Title }) {
  return (
    <div className="relative grid w-full justify-items-center gap-4 px-gutter pb-6 text-center sm:w-[min(46rem,62%)] sm:justify-items-start sm:pb-[min(10vw,9rem)] sm:text-left">
      <TitleTreatment title={title} as="h1" size="stage" />
      <p className="line-clamp-3 max-w-prose text-sm text-fg/90 text-shadow-[0_1px_12px_rgb(0_0_0/0.6)] sm:text-lg">
        {title.tagline ?? title.synopsis}
      </p>
      <p className="flex flex-wrap items-center justify-center gap-x-3 text-sm text-fg/85 sm:justify-start">
        <MaturityBadge maturity={title.maturity} />
        <span>{title.genres.slice(0, 3).join(' · ')}</span>
      </p>
      <StageActions title={title} />
    </div>
  );
}

export function StageSkeleton() {
  return (
    <div className={frame}>
      <h1 className="sr-only">Home</h1>
      <div className="grid w-full gap-4 px-gutter pb-6 sm:pb-[min(10vw,9rem)]">
        <Skeleton className="h-16 w-72 rounded-md" />
        <Skeleton className="h-5 w-96 max-w-full rounded-md" />
        <Skeleton className="h-13 w-64 rounded-full" />
      </div>
    </div>
  );
}
