import type { Metadata } from 'next';
import { cache } from 'react';
import { admit } from '@/app/(browse)/_parts/admit';
import { readViewer } from '@/app/(browse)/_parts/viewer';
import { preload } from '@/app/api/_route/preload';
import { GET as readVideo } from '@/app/api/videos/[videoId]/route';
import { getVideo } from '@/modules/playback/contract';
import { WatchScreen } from '@/modules/playback/ui/watch-screen';
import { ApiProvider } from '@/ui/api/api-provider';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ t?: string | string[] }> };

/** Encoders begin there, so that it has to be known from the first. */
const load = cache((videoId: string, from: number | undefined) =>
  preload(readVideo, getVideo, { params: { videoId }, query: { from } }),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const video = await load((await params).id, readMoment((await searchParams).t));
  return { title: video.ok ? video.data.titleName : 'Watch' };
}

export default async function WatchPage({ params, searchParams }: Props) {
  const { id } = await params;
  const from = readMoment((await searchParams).t);
  const [video, viewer] = await Promise.all([load(id, from), readViewer()]);
  admit(video, `/watch/${id}`);
  return (
    <ApiProvider>
      <WatchScreen
        key={id}
        videoId={id}
        initial={video.ok ? video.data : null}
        isAutoplayOn={viewer?.profile.isAutoplayOn ?? true}
      />
    </ApiProvider>
  );
}

/** `?t=754`: a moment that somebody was led to, by a quote or a friend. */
function readMoment(given: string | string[] | undefined): number | undefined {
  const seconds = Number([given].flat()[0] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
