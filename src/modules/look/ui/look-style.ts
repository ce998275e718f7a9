import type { CSSProperties } from 'react';
import { mixed } from '@/shared/contrast';
import { ownLook, type Look } from '../contract';

type Worn = { style: CSSProperties; 'data-wordmark'?: 'name' | 'picture' };

/** What the root element wears. Custom properties in a style attribute: the policy lets them be, and nothing flashes. */
export function lookStyle({ name, accent, wordmark, picture }: Look): Worn {
  const style: Record<string, string> = {};
  if (accent !== ownLook.accent) {
    style['--color-accent'] = accent;
    style['--color-accent-deep'] = mixed(accent, '#000000', 0.1);
    style['--color-on-accent'] = mixed(accent, '#000000', 0.88);
  }
  if (wordmark === 'dex') return { style };
  style['--wordmark-name'] = `"${name.replaceAll(/["\\]/g, '\\$&')}"`;
  if (wordmark === 'picture' && picture) {
    style['--wordmark-picture'] = `url(/brand/${picture.file})`;
    style['--wordmark-ratio'] = `${picture.width} / ${picture.height}`;
    return { style, 'data-wordmark': 'picture' };
  }
  return { style, 'data-wordmark': 'name' };
}
