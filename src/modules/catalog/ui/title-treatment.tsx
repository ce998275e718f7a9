import { cx } from '@/ui/cx';
import { Picture } from '@/ui/picture';
import type { Title } from '../contract';

type Props = {
  title: Pick<Title, 'name' | 'logo'>;
  /** `h1` on a page; in a dialog, which has a heading of its own, only words. */
  as: 'h1' | 'p';
  size: 'stage' | 'panel';
  className?: string;
};

const logoBox = {
  stage: 'max-h-28 max-w-[min(78vw,22rem)] sm:max-h-36 sm:max-w-104 3xl:max-h-48 3xl:max-w-140',
  panel: 'max-h-20 max-w-[min(64vw,16rem)] sm:max-h-28 sm:max-w-80',
};

/** The name as its own picture where there is one, in our type where there is none; a heading either way. */
export function TitleTreatment({ title, as: Heading, size, className }: Props) {
  if (title.logo) {
    return (
      <Heading className={className}>
        <Picture
          picture={title.logo}
          alt={title.name}
          sizes={size === 'stage' ? '(min-width: 640px) 26rem, 78vw' : '(min-width: 640px) 20rem, 64vw'}
          isPriority
          isTransparent
          className={cx(
            'h-auto w-auto object-contain object-left-bottom drop-shadow-[0_2px_12px_rgb(0_0_0/0.55)]',
            logoBox[size],
          )}
        />
      </Heading>
    );
  }
  return (
    <Heading
      className={cx(
        'text-shadow-[0_2px_24px_rgb(0_0_0/0.5)]',
        'font-display font-light text-balance',
        typeFor(title.name, size),
        className,
      )}
    >
      <bdi>{title.name}</bdi>
    </Heading>
  );
}

/** A name of a line or two is large; one that fills a page is read, not admired. */
function typeFor({ length }: string, size: Props['size']): string {
  if (length > 90) return 'max-w-[48ch] text-xl wrap-anywhere sm:text-2xl';
  if (length > 40) return 'max-w-[28ch] text-2xl wrap-anywhere sm:text-3xl';
  return cx('max-w-[18ch] wrap-anywhere', size === 'stage' ? 'text-4xl sm:text-5xl' : 'text-3xl');
}
