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
    <section aria-labelledby="look-preview">
      <h2 id="look-preview" className="mb-3 text-sm font-medium">
        {text('preview')}
      </h2>
      <div
        inert
        style={lookStyle(look).style}
        className="overflow-clip rounded-xl border border-line bg-radial-[at_80%_-10%] from-accent/25 to-transparent to-70% p-6 sm:p-8"
      >
        <Mark look={look} address={address} />
        <p className="mt-16 eyebrow text-accent">{look.name}</p>
        <p className="mt-2 font-display text-3xl font-light">Night Ferry</p>
        <span className="mt-5 block h-1 overflow-clip rounded-full bg-fg/25">
          <span className="block h-full w-2/5 rounded-full bg-accent" />
        </span>
        <div className="mt-6">
          <Button variant="accent" size="lg" icon={<PlayIcon className="size-5" />}>
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
