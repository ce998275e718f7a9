import { cx } from '@/ui/cx';
import { Picture } from '@/ui/picture';
import type { TitleCard } from '../contract';

type Props = {
  title: Pick<TitleCard, 'name' | 'backdrop' | 'poster'>;
  shape: 'wide' | 'tall';
  sizes: string;
  isPriority?: boolean;
  /** Where the name stands beside the picture anyway. */
  isBare?: boolean;
};

/** A poster carries its lettering; a scene does not, so the name is set on it in our type. */
export function Artwork({ title, shape, sizes, isPriority = false, isBare = false }: Props) {
  const picture = shape === 'wide' ? (title.backdrop ?? title.poster) : (title.poster ?? title.backdrop);
  const isPoster = picture !== null && picture === title.poster && shape === 'tall';
  const hasLettering = isPoster && !picture.isUnlettered;
  return (
    <span
      className={cx(
        'relative block overflow-hidden bg-surface',
        shape === 'wide' ? 'aspect-video' : 'aspect-2/3',
      )}
    >
      {picture ? (
        <Picture picture={picture} alt="" sizes={sizes} isPriority={isPriority} />
      ) : (
        <span className="absolute inset-0 bg-linear-150 from-overlay to-surface" />
      )}
      {!hasLettering && !isBare && <Lettering name={title.name} shape={shape} />}
    </span>
  );
}

function Lettering({ name, shape }: { name: string; shape: Props['shape'] }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'absolute inset-x-0 bottom-0 flex items-end bg-linear-to-t from-black/85 via-black/45 to-transparent pt-[18%]',
        'font-display leading-[1.05] font-normal text-balance text-white',
        shape === 'wide' ? 'px-[6%] pb-[5%]' : 'px-[9%] pb-[9%]',
      )}
      style={{
        fontSize: shape === 'wide' ? 'clamp(0.9375rem, 7.2cqi, 1.625rem)' : 'clamp(1rem, 11.5cqi, 1.75rem)',
      }}
    >
      <span className="line-clamp-2">
        <bdi>{name}</bdi>
      </span>
    </span>
  );
}
