'use client';

import { useCallback, useState } from 'react';
import { preload } from 'react-dom';
import { SWRConfig } from 'swr';
import { useText } from '#text';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { Spinner } from '@/ui/spinner';
import type { Media, Video } from '../contract';
import { BackLink } from './back-link';
import { MessageScreen } from './message-screen';
import { Stage } from './stage';
import { UnplayableScreen } from './unplayable-screen';
import { useVideo } from './use-video';
import { VideoPlayer } from './video-player';
import type { PlayableVideo } from './watch-context';

type Props = { videoId: string; initial: Video | null; isAutoplayOn: boolean };

/** The whole of /watch. */
export function WatchScreen(props: Props) {
  return (
    // A cache of its own: where the viewer resumes must come from the server, not from the visit before.
    <SWRConfig value={{ provider: newCache }}>
      <Screen {...props} />
    </SWRConfig>
  );
}

const newCache = () => new Map<string, never>();

function Screen({ videoId: firstId, initial, isAutoplayOn }: Props) {
  const text = useText('player');
  const everywhere = useText('everywhere');
  const [videoId, setVideoId] = useState(firstId);
  const { data: video, error, mutate } = useVideo(videoId, initial);
  const nextId = video?.next?.videoId;

  /** Within the page, so that full screen lasts; the address follows. */
  const playNext = useCallback(() => {
    if (!nextId) return;
    setVideoId(nextId);
    window.history.replaceState(null, '', `/watch/${nextId}`);
  }, [nextId]);

  return (
    <Stage>
      {video ? (
        <Watched
          key={video.id}
          video={video}
          isAutoplayOn={isAutoplayOn}
          playNext={nextId ? playNext : null}
          refresh={mutate}
        />
      ) : error ? (
        <MessageScreen
          eyebrow={text(error.code === 'not_found' ? 'notHere' : 'notNow')}
          heading={text('cannotOpen')}
          text={error.message}
          picture={null}
          actions={
            <>
              {error.code !== 'not_found' && (
                <Button onClick={() => void mutate()}>{everywhere('tryAgain')}</Button>
              )}
              <ButtonLink variant="secondary" href="/browse">
                {text('browse')}
              </ButtonLink>
            </>
          }
        />
      ) : (
        <Opening />
      )}
    </Stage>
  );
}

type WatchedProps = Omit<Parameters<typeof VideoPlayer>[0], 'video'> & { video: Video };

function Watched({ video, ...rest }: WatchedProps) {
  const { media } = video;
  loadFirst(media);
  if (media.state !== 'ready') {
    return <UnplayableScreen video={video} state={media.state} reason={media.reason} />;
  }
  const playable: PlayableVideo = { ...video, media };
  return <VideoPlayer video={playable} {...rest} />;
}

/** The lists are on their way with the page itself, before the script that will ask for them. */
function loadFirst(media: Media): void {
  if (media.state !== 'ready' || media.kind !== 'stream') return;
  for (const src of media.firstSrcs) preload(src, { as: 'fetch', crossOrigin: 'anonymous' });
}

function Opening() {
  const text = useText('player');
  return (
    <>
      <div className="absolute start-gutter top-4 -ms-2.5">
        <BackLink />
      </div>
      <Spinner className="size-16 text-fg/80" />
      <p role="status" className="sr-only">
        {text('loading')}
      </p>
    </>
  );
}
