'use client';

import Link from 'next/link';
import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { preload } from 'swr';
import { keyOf } from '@/ui/api/call';
import { readAddress } from '@/ui/api/use-endpoint';
import { rememberPicture } from '@/ui/shared-picture';
import type { Id } from '@/shared/ids';
import type { getTitle } from '../contract';
import { TITLE, titleHref } from './title-address';

type OwnProps =
  'href' | 'prefetch' | 'scroll' | 'onPointerDown' | 'onMouseEnter' | 'onFocus' | 'onMouseLeave';
type Props = Omit<ComponentProps<typeof Link>, OwnProps> & { titleId: Id };

/** Long enough that a pointer which only passes by asks for nothing. */
const INTENT_MS = 90;

/** Opens a title over the page. What it needs is fetched when a hand comes near, so that the click finds it ready. */
export function TitleLink({ titleId, onClick, ...rest }: Props) {
  const [isNear, setIsNear] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const fetchEarly = () => {
    setIsNear(true);
    const early = preload(keyOf<typeof getTitle>(TITLE, { params: { titleId } }), readAddress);
    // Whoever opens the title reads the same promise and tells of its failure.
    Promise.resolve(early).catch(() => undefined);
  };
  const approach = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(fetchEarly, INTENT_MS);
  };

  return (
    <Link
      {...rest}
      href={titleHref(titleId)}
      scroll={false}
      prefetch={isNear}
      onClick={(event) => {
        rememberPicture(event.currentTarget);
        onClick?.(event);
      }}
      // A finger does not come near first.
      onPointerDown={fetchEarly}
      onMouseEnter={approach}
      onFocus={approach}
      onMouseLeave={() => clearTimeout(timer.current)}
    />
  );
}
