import type { Metadata } from 'next';
import { cache } from 'react';
import { admit } from '@/app/(browse)/_parts/admit';
import { readViewer } from '@/app/(browse)/_parts/viewer';
import { preload } from '@/app/api/_route/preload';
import { GET as readVideo } from '@/app/api/videos/[videoId]/route';
import { getVideo, type Video } from '@/modules/playback/contract';
import { WatchScreen } from '@/modules/playback/ui/watch-screen';
import { ApiProvider } from '@/ui/api/api-provider';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ t?: string | string[] }> };

const load = cache((videoId: string) => preload(readVideo, getVideo, { params: { videoId } }));

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const video = await load((await params).id);
  return { title: video.ok ? video.data.titleName : 'Watch' };
}

export default async function WatchPage({ params, searchParams }: Props) {
  const { id } = await params;
  const startSeconds = readMoment((await searchParams).t);
  const [video, viewer] = await Promise.all([load(id), readViewer()]);
  admit(video, `/watch/${id}`);
  return (
    <ApiProvider>
      <WatchScreen
        key={id}
        videoId={id}
        initial={video.ok ? startAt(video.data, startSeconds) : null}
        isAutoplayOn={viewer?.profile.isAutoplayOn ?? true}
      />
    </ApiProvider>
  );
}

/** `?t=754`: a moment that somebody was led to, by a quote or a friend. */
function readMoment(given: string | string[] | undefined): number | null {
  const seconds = Number([given].flat()[0] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

function startAt(video: Video, seconds: number | null): Video {
  if (seconds === null || seconds >= video.durationSeconds) return video;
  return { ...video, resumeSeconds: seconds };
}
