import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { preload } from '@/app/api/_route/preload';
import { GET as readMe } from '@/app/api/account/route';
import { GET as readShared } from '@/app/api/shared/[token]/route';
import { readText } from '@/language/text.server';
import { getMe } from '@/modules/accounts/contract';
import { titleHref } from '@/modules/catalog/ui/title-address';
import { readLook } from '@/modules/look/server';
import { getShared } from '@/modules/sharing/contract';
import { ButtonLink } from '@/ui/button-link';
import { MessagePage } from '@/ui/message-page';
import { NightStage } from '@/ui/night-stage';

type Props = { params: Promise<{ token: string }> };

const load = cache((token: string) => preload(readShared, getShared, { params: { token } }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shared = await load((await params).token);
  const robots = { index: false, follow: false };
  const [text, { name: place }] = await Promise.all([readText('title'), readLook()]);
  if (!shared.ok) return { title: text('sharedNothing'), robots };
  const { name, kind, url, card } = shared.data;
  const description = text(kind === 'series' ? 'sharedSeries' : 'sharedFilm', { place });
  return {
    title: name,
    description,
    robots,
    openGraph: {
      title: name,
      description,
      url,
      siteName: place,
      type: kind === 'series' ? 'video.tv_show' : 'video.movie',
      images: [{ url: card.url, width: card.width, height: card.height, alt: name, type: 'image/jpeg' }],
    },
    twitter: { card: 'summary_large_image', title: name, description, images: [card.url] },
  };
}

/** What a stranger sees: the name, the picture, and the way in. Who is in already goes on to the title. */
export default async function SharedPage({ params }: Props) {
  const [shared, me] = await Promise.all([load((await params).token), preload(readMe, getMe)]);
  if (!shared.ok) return <GonePage />;
  const { titleId, name, card } = shared.data;
  if (me.ok) redirect(titleHref(titleId));
  const text = await readText('title');
  return (
    <main id="content" className="mx-auto grid min-h-svh max-w-240 content-center gap-8 px-gutter py-10">
      <h1>
        {/* Drawn once at this size, with the name in it: nobody needs to read it twice. */}
        {/* eslint-disable-next-line @next/next/no-img-element */}
        <img
          src={card.url}
          alt={name}
          width={card.width}
          height={card.height}
          className="h-auto w-full rounded-lg bg-surface shadow-mid"
        />
      </h1>
      <div className="flex flex-wrap items-center justify-between gap-5">
        <p className="text-lg text-muted">{text('sharedWith')}</p>
        <ButtonLink href={`/auth?next=${encodeURIComponent(titleHref(titleId))}`} variant="accent" size="lg">
          {text('signInToWatch')}
        </ButtonLink>
      </div>
    </main>
  );
}

async function GonePage() {
  const text = await readText('title');
  const everywhere = await readText('everywhere');
  return (
    <MessagePage
      stage={<NightStage scene="blank" className="-z-10" />}
      title={text('linkGone')}
      actions={
        <ButtonLink href="/" variant="accent" size="lg">
          {everywhere('toStart')}
        </ButtonLink>
      }
    >
      {text('linkGoneText')}
    </MessagePage>
  );
}
