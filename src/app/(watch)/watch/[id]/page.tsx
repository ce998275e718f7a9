import type { Metadata } from 'next';
import { cache } from 'react';
import { admit } from '@/app/(browse)/_parts/admit';
import { readViewer } from '@/app/(browse)/_parts/viewer';
import { preload } from '@/app/api/_route/preload';
import { GET as readVideo } from '@/app/api/videos/[videoId]/route';
import { getVideo } from '@/modules/playback/contract';
import { WatchScreen } from '@/modules/playback/ui/watch-screen';
import { ApiProvider } from '@/ui/api/api-provider';

type Props = { params: Promise<{ id: string }> };

const load = cache((videoId: string) => preload(readVideo, getVideo, { params: { videoId } }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const video = await load((await params).id);
  return { title: video.ok ? video.data.titleName : 'Watch' };
}

export default async function WatchPage({ params }: Props) {
  const { id } = await params;
  const [video, viewer] = await Promise.all([load(id), readViewer()]);
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
