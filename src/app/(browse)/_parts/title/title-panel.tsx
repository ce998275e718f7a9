'use client';

import type { Title } from '@/modules/catalog/contract';
import { FactLine } from '@/modules/catalog/ui/fact-line';
import { TitleCredits } from '@/modules/catalog/ui/title-credits';
import { TitleTreatment } from '@/modules/catalog/ui/title-treatment';
import { Picture } from '@/ui/picture';
import { cx } from '@/ui/cx';
import { Scene } from '../scene/scene';
import { Episodes } from './episodes';
import { MoreLikeThis } from './more-like-this';
import { TitleActions } from './title-actions';

type Props = {
  title: Title;
  /** In a dialog over the rows, or as a page of its own. */
  as: 'panel' | 'page';
};

export function TitlePanel({ title, as }: Props) {
  const isPage = as === 'page';
  return (
    <article className={cx(isPage && 'pb-16')}>
      <TitleHead title={title} isPage={isPage} />
      <div className={cx('grid gap-10 pb-10', isPage ? 'max-w-432 px-gutter pt-2' : 'px-5 sm:px-10')}>
        <div className="grid gap-8 md:grid-cols-[minmax(0,1fr)_minmax(14rem,34%)] md:gap-12">
          <div className="grid content-start gap-4">
            <FactLine title={title} />
            {title.tagline && <p className="font-display text-xl font-light">{title.tagline}</p>}
            <p className="max-w-prose text-fg/90">{title.synopsis}</p>
          </div>
          <TitleCredits title={title} />
        </div>
        {title.kind === 'series' && <Episodes series={title} />}
        <MoreLikeThis title={title} isOverlay={!isPage} />
      </div>
    </article>
  );
}

function TitleHead({ title, isPage }: { title: Title; isPage: boolean }) {
  const picture = title.backdrop ?? title.poster;
  const scene = title.previewVideoId ?? title.videoId;
  return (
    <div
      className={cx(
        'relative flex items-end overflow-hidden bg-surface',
        isPage ? 'h-[min(120vw,66svh)] sm:h-[min(52vw,74svh)]' : 'aspect-4/3 rounded-t-xl sm:aspect-video',
      )}
    >
      {picture && (
        <div className="absolute inset-0">
          <Picture
            picture={picture}
            alt=""
            sizes={isPage ? '100vw' : '(min-width: 60rem) 60rem, 100vw'}
            isPriority
          />
        </div>
      )}
      {scene && (
        <Scene
          videoId={scene}
          delayMs={1200}
          controlsClassName={cx('absolute right-4 bottom-6 z-10 sm:right-8', isPage && 'sm:right-gutter')}
        />
      )}
      <span
        className={cx(
          'pointer-events-none absolute inset-0 bg-linear-to-t via-35%',
          isPage ? 'from-canvas via-canvas/55 to-canvas/0' : 'from-raised via-raised/55 to-raised/0',
        )}
      />
      <div className={cx('relative grid w-full gap-5 pb-6', isPage ? 'px-gutter' : 'px-5 sm:px-10')}>
        <TitleTreatment title={title} as={isPage ? 'h1' : 'p'} size={isPage ? 'stage' : 'panel'} />
        <TitleActions title={title} />
      </div>
    </div>
  );
}
