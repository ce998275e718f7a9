import { defineRoute } from '@/app/api/_route/define-route';
import { getVideo } from '@/modules/playback/contract';
import { openVideo } from '@/modules/playback/server';

export const GET = defineRoute(getVideo, ({ params, query, profile }) =>
  openVideo(profile, params.videoId, { from: query.from }),
);
