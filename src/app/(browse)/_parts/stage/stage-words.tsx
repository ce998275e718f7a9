'use client';

import { FactLine } from '@/modules/catalog/ui/fact-line';
import { TitleTreatment } from '@/modules/catalog/ui/title-treatment';
import type { FeaturedItem } from '@/modules/recommend/contract';
import { describeReason } from '@/modules/recommend/ui/describe-reason';
import { cx } from '@/ui/cx';
import { useReasonWords } from '../use-reason-words';
import { StageActions } from './stage-actions';

type Props = { feature: FeaturedItem; isAlone: boolean };

export function StageWords({ feature: { title, why, play }, isAlone }: Props) {
  const words = useReasonWords();
  return (
    <div
      className={cx(
        'grid w-full animate-fade-in justify-items-center gap-4 px-gutter text-center sm:w-[min(46rem,62%)] sm:justify-items-start sm:pb-[min(10vw,9rem)] sm:text-start',
        // On phones the marks of the other titles stand below.
        isAlone ? 'pb-6' : 'pb-13',
      )}
    >
      <TitleTreatment title={title} as="h1" size="stage" />
      <p className="flex items-center gap-2.5 text-sm text-fg text-shadow-[0_1px_12px_rgb(0_0_0/0.6)] before:h-4 before:w-0.75 before:rounded-full before:bg-accent">
        {describeReason(why, words)}
      </p>
      <p className="line-clamp-3 max-w-prose text-sm text-fg/90 text-shadow-[0_1px_12px_rgb(0_0_0/0.6)] sm:text-lg">
        {title.tagline ?? title.synopsis}
      </p>
      <FactLine title={title} hasGenres className="justify-center text-fg/85 sm:justify-start" />
      <StageActions title={title} play={play} />
    </div>
  );
}
