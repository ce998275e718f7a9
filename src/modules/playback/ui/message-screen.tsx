import type { ReactNode } from 'react';
import type { Picture as PictureData } from '@/modules/catalog/contract';
import { Picture } from '@/ui/picture';
import { BackLink } from './back-link';

type Props = {
  eyebrow: string;
  heading: string;
  text: string;
  picture: PictureData | null;
  /** Such as a moving bar; under the text. */
  sign?: ReactNode;
  actions?: ReactNode;
};

/** Whatever stands where the picture would be: being prepared, failed, not found. */
export function MessageScreen({ eyebrow, heading, text, picture, sign, actions }: Props) {
  return (
    <div className="absolute inset-0 z-20 grid animate-fade-in overflow-y-auto bg-canvas">
      {picture && (
        <div className="absolute inset-0 opacity-25">
          <Picture picture={picture} alt="" sizes="100vw" />
        </div>
      )}
      <div className="absolute inset-0 bg-radial-[at_30%_60%] from-canvas/40 to-canvas" />
      <div className="relative flex flex-col px-gutter pt-4 pb-10">
        <div className="-ms-2.5">
          <BackLink />
        </div>
        <div role="status" className="my-auto max-w-xl py-10">
          <p className="eyebrow text-accent">{eyebrow}</p>
          <h1 className="mt-3 text-3xl">{heading}</h1>
          <p className="mt-4 text-base text-muted">{text}</p>
          {sign}
          {actions && <div className="mt-8 flex flex-wrap gap-3">{actions}</div>}
        </div>
      </div>
    </div>
  );
}
