import { useEffect, useMemo } from 'react';
import { useText } from '#text';
import { Button } from '@/ui/button';
import { PlayIcon } from '@/ui/icons';
import { Wordmark } from '@/ui/wordmark';
import type { Look } from '../contract';
import { lookStyle } from './look-style';

type Props = { look: Look; newPicture: File | null };

/** A corner of a page as it will be. Nothing here can be pressed: it only shows. */
export function LookPreview({ look, newPicture }: Props) {
  const text = useText('studio');
  const address = useMemo(() => (newPicture ? URL.createObjectURL(newPicture) : null), [newPicture]);
  useEffect(() => () => (address ? URL.revokeObjectURL(address) : undefined), [address]);
  return (
    // In sight while one changes things: beside them, or, where there is one column, small and above them.
    <section
      aria-labelledby="look-preview"
      className="sticky top-2 z-10 max-lg:order-first lg:top-8 lg:self-start"
    >
      <h2 id="look-preview" className="mb-3 text-sm font-medium max-lg:sr-only">
        {text('preview')}
      </h2>
      <div
        inert
        style={lookStyle(look).style}
        className="overflow-clip rounded-xl border border-line bg-canvas bg-radial-[at_80%_-10%] from-accent/25 to-transparent to-70% p-4 max-lg:shadow-mid lg:p-8"
      >
        <Mark look={look} address={address} />
        <div className="mt-4 flex items-end justify-between gap-6 lg:mt-16 lg:block">
          <div className="min-w-0 grow">
            <p className="truncate eyebrow text-accent">{look.name}</p>
            <p className="mt-1 font-display text-xl font-light lg:mt-2 lg:text-3xl">Night Ferry</p>
            <span className="mt-3 block h-1 overflow-clip rounded-full bg-fg/25 lg:mt-5">
              <span className="block h-full w-2/5 rounded-full bg-accent" />
            </span>
          </div>
          <Button variant="accent" icon={<PlayIcon className="size-5" />} className="lg:mt-6">
            {text('previewFilm')}
          </Button>
        </div>
      </div>
    </section>
  );
}

function Mark({ look, address }: { look: Look; address: string | null }) {
  if (look.wordmark === 'name') return <p className="h-9 font-display text-[1.625rem]">{look.name}</p>;
  const src = address ?? (look.picture && `/brand/${look.picture.file}`);
  if (look.wordmark === 'picture' && src) {
    // eslint-disable-next-line @next/next/no-img-element
    return <img src={src} alt={look.name} className="h-9 w-auto" />;
  }
  return <Wordmark isOurs className="h-9 w-auto" />;
}
