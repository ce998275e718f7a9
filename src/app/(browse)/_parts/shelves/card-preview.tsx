'use client';

import { useEffect, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '#text';
import { Artwork } from '@/modules/catalog/ui/artwork';
import { genreLine } from '@/modules/catalog/ui/describe-title';
import { FactLine } from '@/modules/catalog/ui/fact-line';
import { watchHref } from '@/modules/catalog/ui/title-address';
import { useTitleWords } from '@/modules/catalog/ui/use-title-words';
import { TitleLink } from '@/modules/catalog/ui/title-link';
import { ListButton } from '@/modules/library/ui/list-button';
import { ProgressBar } from '@/modules/library/ui/progress-bar';
import { useRemaining } from '@/modules/library/ui/use-remaining';
import { cx } from '@/ui/cx';
import { ChevronDownIcon, PlayIcon } from '@/ui/icons';
import { IconLink } from '../icon-link';
import { Scene } from '../scene/scene';
import styles from './card-preview.module.css';
import { placePreview } from './place-preview';
import { usePreviewStore, type CardPreviewState, type PreviewItem } from './preview-store';

/** Grows out of its card without moving anything: it stands over the page, not in it. */
export function CardPreview({ item, opener }: CardPreviewState) {
  const hide = usePreviewStore((state) => state.hide);
  const [place] = useState(() => placePreview(opener.getBoundingClientRect(), viewport()));
  // It covers the ring around its card, so it wears one.
  const [isByKey] = useState(() => opener.matches(':focus-visible'));
  useEffect(() => hideWhenPointerIsElsewhere(opener, hide), [opener, hide]);
  return createPortal(
    // It only watches what its own links and buttons do.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      data-card-preview=""
      role="group"
      aria-label={item.name}
      onKeyDown={(event) => leaveByKey(event, opener, hide)}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && relatedTarget !== opener && !currentTarget.contains(relatedTarget)) hide();
      }}
      className={cx(
        styles.preview,
        isByKey &&
          'not-focus-within:outline-2 not-focus-within:outline-offset-3 not-focus-within:outline-accent',
        'absolute z-30 overflow-hidden rounded-lg border border-line bg-raised shadow-high',
      )}
      style={{
        left: place.left,
        top: place.top,
        width: place.width,
        transformOrigin: `${place.originX}px ${place.originY}px`,
        ['--from-scale' as string]: place.fromScale,
      }}
    >
      <PreviewHead item={item} />
      <PreviewBody item={item} />
    </div>,
    // In the main landmark, which is not positioned: the place counts from the top of the document.
    document.getElementById('content') ?? document.body,
  );
}

function PreviewHead({ item }: { item: PreviewItem }) {
  return (
    <div className="@container relative">
      <TitleLink titleId={item.id} tabIndex={-1} aria-hidden="true" className="block">
        <Artwork title={item} shape="wide" sizes="400px" />
      </TitleLink>
      {item.videoId && (
        <Scene videoId={item.videoId} delayMs={450} controlsClassName="absolute end-2 bottom-2" />
      )}
    </div>
  );
}

function PreviewBody({ item }: { item: PreviewItem }) {
  const { text } = useTitleWords();
  const remaining = useRemaining();
  const browse = useText('browse');
  const { progress, videoId } = item;
  const playId = progress?.videoId ?? videoId;
  return (
    <div className="grid gap-2.5 p-4">
      <div className="flex items-center gap-2">
        {playId && (
          <IconLink
            href={watchHref(playId)}
            label={browse(progress && !progress.isNext ? 'resumePlain' : 'playPlain', { name: item.name })}
            variant="solid"
          >
            <PlayIcon className="size-5.5" />
          </IconLink>
        )}
        <ListButton title={item} look="icon" />
        <TitleLink
          titleId={item.id}
          aria-label={browse('moreAbout', { name: item.name })}
          title={browse('moreInfo')}
          className="ms-auto inline-grid size-tap place-items-center rounded-full border border-fg/40 text-fg transition-colors duration-quick hover:border-fg"
        >
          <ChevronDownIcon className="size-5.5" />
        </TitleLink>
      </div>
      <p className="text-base font-medium">{item.name}</p>
      {progress && (
        <div className="flex items-center gap-3">
          <ProgressBar place={progress} className="grow" />
          <span className="text-xs text-muted">{remaining(progress)}</span>
        </div>
      )}
      <FactLine title={item} />
      {item.genres.length > 0 && <p className="text-sm text-faint">{genreLine(item.genres, text)}</p>}
    </div>
  );
}

/** Also when the card moved away under a mouse that never reached the preview. */
function hideWhenPointerIsElsewhere(opener: HTMLElement, hide: () => void): () => void {
  const watching = new AbortController();
  const look = ({ target }: PointerEvent) => {
    const isHere =
      target instanceof Element && (target.closest('[data-card-preview]') ?? opener.contains(target));
    if (!isHere) hide();
  };
  document.addEventListener('pointerover', look, { signal: watching.signal });
  document.documentElement.addEventListener('pointerleave', hide, { signal: watching.signal });
  return () => watching.abort();
}

function viewport() {
  return { width: document.documentElement.clientWidth, height: window.innerHeight, scrollY: window.scrollY };
}

/** At either end Tab goes on from the card, so that the order is the one the eye sees. */
function leaveByKey(event: KeyboardEvent<HTMLElement>, opener: HTMLElement, hide: () => void): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(':is(a, button):not([tabindex="-1"])')];
  const isAtEdge = document.activeElement === (event.shiftKey ? stops[0] : stops.at(-1));
  if (event.key === 'Escape' || (event.key === 'Tab' && isAtEdge)) {
    opener.focus({ preventScroll: true });
    hide();
    if (event.key === 'Escape' || event.shiftKey) event.preventDefault();
  }
}
