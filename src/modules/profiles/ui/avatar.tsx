import { cx } from '@/ui/cx';
import type { AvatarId } from '../contract';

type Props = {
  id: AvatarId;
  /** Shown size in CSS pixels; also reserves the place. */
  size: number;
  className?: string;
  /** Empty where the name of the profile stands beside it. */
  alt?: string;
};

export function Avatar({ id, size, className, alt = '' }: Props) {
  return (
    // An SVG needs no resizing.
    // eslint-disable-next-line @next/next/no-img-element
    <img
      src={`/avatars/${id}.svg`}
      alt={alt}
      width={size}
      height={size}
      draggable={false}
      className={cx('bg-raised', className ?? 'rounded-md')}
    />
  );
}
