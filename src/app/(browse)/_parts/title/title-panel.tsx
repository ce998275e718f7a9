'use client';

import { useText } from '#text';
import type { Title } from '@/modules/catalog/contract';
import { CastList } from '@/modules/catalog/ui/cast-list';
import { ExtraList } from '@/modules/catalog/ui/extra-list';
import { FactLine } from '@/modules/catalog/ui/fact-line';
import { QualityBadges } from '@/modules/catalog/ui/quality-badges';
import { TechnicalFacts } from '@/modules/catalog/ui/technical-facts';
import { TitleCredits } from '@/modules/catalog/ui/title-credits';
import { TitleTreatment } from '@/modules/catalog/ui/title-treatment';
import { useTechnicalFacts } from '@/modules/catalog/ui/use-technical-facts';
import { Picture } from '@/ui/picture';
import { cx } from '@/ui/cx';
import { Scene } from '../scene/scene';
import { Episodes } from './episodes';
import { MoreLikeThis } from './more-like-this';
import { Saga } from './saga';
import { Section } from './section';
import { TitleActions } from './title-actions';

type Props = {
  title: Title;
  /** In a dialog over the rows, or as a page of its own. */
  as: 'panel' | 'page';
};

export function TitlePanel({ title, as }: Props) {
  const text = useText('title');
  const isPage = as === 'page';
  return (
    <article className={cx(isPage && 'pb-16')}>
      <TitleHead title={title} isPage={isPage} />
      <div
        data-shared-words=""
        className={cx(
          'grid grid-cols-[minmax(0,1fr)] gap-10 pb-10',
          isPage ? 'max-w-432 px-gutter pt-2' : 'px-5 sm:px-10',
        )}
      >
        <div className="grid gap-8 md:grid-cols-[minmax(0,1fr)_minmax(14rem,34%)] md:gap-12">
          <div className="grid content-start gap-4">
            <TitleFactLine title={title} />
            {title.tagline && (
              <p className="font-display text-xl font-light wrap-anywhere">
                <bdi>{title.tagline}</bdi>
              </p>
            )}
            {title.synopsis !== '' && (
              <p className="max-w-prose wrap-anywhere whitespace-pre-line text-fg/90">
                <bdi>{title.synopsis}</bdi>
              </p>
            )}
            {title.tags.length > 0 && (
              <p className="text-sm text-faint">
                <bdi>{title.tags.slice(0, 8).join(' · ')}</bdi>
              </p>
            )}
          </div>
          <TitleCredits title={title} />
        </div>
        {title.kind === 'series' && <Episodes series={title} />}
        <Saga title={title} isOverlay={!isPage} />
        {title.extras.length > 0 && (
          <Section name={text('trailersAndMore')}>
            <ExtraList extras={title.extras} />
          </Section>
        )}
        <MoreLikeThis title={title} isOverlay={!isPage} />
        {title.credits.length > 0 && (
          <Section name={text('castAndCrew')}>
            <CastList credits={title.credits} />
          </Section>
        )}
        <TechnicalSection title={title} />
      </div>
    </article>
  );
}

function TitleFactLine({ title }: { title: Title }) {
  const facts = useTechnicalFacts(title.id);
  return <FactLine title={title}>{facts && <QualityBadges facts={facts} />}</FactLine>;
}

function TechnicalSection({ title }: { title: Title }) {
  const text = useText('title');
  const facts = useTechnicalFacts(title.id);
  if (!facts || facts.fileCount === 0) return null;
  return (
    <Section name={text('pictureAndSound')}>
      <TechnicalFacts facts={facts} />
    </Section>
  );
}

function TitleHead({ title, isPage }: { title: Title; isPage: boolean }) {
  const picture = title.backdrop ?? title.poster;
  const scene = title.previewVideoId ?? title.videoId;
  return (
    <div
      className={cx(
        'relative flex overflow-hidden bg-surface',
        // At least: a very long name needs more, and must not end above the window.
        isPage
          ? 'min-h-[min(120vw,66svh)] sm:min-h-[min(52vw,74svh)]'
          : 'min-h-[75vw] rounded-t-xl sm:aspect-video sm:min-h-0',
      )}
    >
      {picture && (
        <div data-shared-picture="" className="absolute inset-0">
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
          controlsClassName={cx(
            // On a phone Play and its row have the bottom to themselves, and the name may be as wide as the window.
            'absolute z-10 sm:top-auto sm:bottom-6',
            isPage ? 'end-4 top-18 sm:end-gutter' : 'end-18 top-4 sm:end-8',
          )}
        />
      )}
      <div
        data-shared-words=""
        className={cx(
          'relative grid w-full content-end gap-5 bg-linear-to-t via-35% pb-6',
          isPage
            ? 'from-canvas via-canvas/55 to-canvas/0 px-gutter pt-24'
            : 'from-raised via-raised/55 to-raised/0 px-5 pt-20 sm:px-10',
        )}
      >
        <TitleTreatment title={title} as={isPage ? 'h1' : 'p'} size={isPage ? 'stage' : 'panel'} />
        <TitleActions title={title} />
      </div>
    </div>
  );
}
