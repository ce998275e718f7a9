import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { preload } from '@/app/api/_route/preload';
import { GET as readMe } from '@/app/api/account/route';
import { GET as readShared } from '@/app/api/shared/[token]/route';
import { getMe } from '@/modules/accounts/contract';
import { titleHref } from '@/modules/catalog/ui/title-address';
import { getShared } from '@/modules/sharing/contract';
import { ButtonLink } from '@/ui/button-link';
import { MessagePage } from '@/ui/message-page';
import { NightStage } from '@/ui/night-stage';

type Props = { params: Promise<{ token: string }> };

const load = cache((token: string) => preload(readShared, getShared, { params: { token } }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shared = await load((await params).token);
  const robots = { index: false, follow: false };
  if (!shared.ok) return { title: 'Nothing here', robots };
  const { name, kind, url, card } = shared.data;
  const description =
    kind === 'series' ? 'A series to watch together on Dex.' : 'A film to watch together on Dex.';
  return {
    title: name,
    description,
    robots,
    openGraph: {
      title: name,
      description,
      url,
      siteName: 'Dex',
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
  return (
    <main id="content" className="mx-auto grid min-h-svh max-w-240 content-center gap-8 px-gutter py-10">
      {/* Drawn once at this size, with the name in it. */}
      {/* eslint-disable-next-line @next/next/no-img-element */}
      <img
        src={card.url}
        alt=""
        width={card.width}
        height={card.height}
        className="h-auto w-full rounded-lg bg-surface shadow-mid"
      />
      <div className="flex flex-wrap items-center justify-between gap-5">
        <div className="grid gap-1">
          <h1 className="text-3xl">{name}</h1>
          <p className="text-muted">Somebody thought that you would like this.</p>
        </div>
        <ButtonLink href={`/auth?next=${encodeURIComponent(titleHref(titleId))}`} variant="accent" size="lg">
          Sign in to watch
        </ButtonLink>
      </div>
    </main>
  );
}

function GonePage() {
  return (
    <MessagePage
      stage={<NightStage scene="blank" className="-z-10" />}
      title="This link has had its time."
      actions={
        <ButtonLink href="/" variant="accent" size="lg">
          To the start
        </ButtonLink>
      }
    >
      Shared links last for some weeks. Ask whoever sent it for a new one, or sign in and look for the title.
    </MessagePage>
  );
}
