import { cx } from './cx';

/** What the API says about a picture. */
export type PictureSource = {
  src: string;
  widths: readonly number[];
  width: number;
  height: number;
  blur: string;
  hasAvif?: true | undefined;
};

type Props = {
  picture: PictureSource;
  /** Empty when the words beside it say the same. */
  alt: string;
  /** CSS `sizes`: how wide it is shown, so that the browser fetches no more. */
  sizes: string;
  /** Only for what is seen first. */
  isPriority?: boolean;
  /** Logos: nothing may shine through from behind. */
  isTransparent?: boolean;
  className?: string;
};

/** Width and height reserve the place; the blurred miniature fills it until the picture covers it. */
export function Picture({
  picture,
  alt,
  sizes,
  isPriority = false,
  isTransparent = false,
  className,
}: Props) {
  const largest = picture.widths.at(-1) ?? picture.width;
  const image = (
    // next/image would resize pictures again that the import has already made in every width.
    // eslint-disable-next-line @next/next/no-img-element
    <img
      src={`${picture.src}-${largest}.webp`}
      srcSet={sourceSet(picture, 'webp')}
      sizes={sizes}
      width={picture.width}
      height={picture.height}
      alt={alt}
      loading={isPriority ? 'eager' : 'lazy'}
      fetchPriority={isPriority ? 'high' : 'auto'}
      decoding="async"
      draggable={false}
      style={isTransparent ? undefined : { backgroundImage: `url("${picture.blur}")` }}
      className={cx('bg-cover bg-center', className ?? 'size-full object-cover')}
    />
  );
  if (!picture.hasAvif) return image;
  // Two addresses instead of one that answers by Accept: a cache in between needs to know nothing about it.
  return (
    <picture className="contents">
      <source type="image/avif" srcSet={sourceSet(picture, 'avif')} sizes={sizes} />
      {image}
    </picture>
  );
}

const sourceSet = ({ src, widths }: PictureSource, format: 'webp' | 'avif') =>
  widths.map((width) => `${src}-${width}.${format} ${width}w`).join(', ');
