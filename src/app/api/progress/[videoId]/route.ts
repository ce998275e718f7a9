import { defineRoute } from '@/app/api/_route/define-route';
import { beaconProgress, forgetProgress, getProgress, reportProgress } from '@/modules/library/contract';
import { forgetPlace, progressOfVideo, reportPlace } from '@/modules/library/server';

export const GET = defineRoute(getProgress, async ({ params, profile }) => ({
  progress: await progressOfVideo(profile.id, params.videoId),
}));
export const PUT = defineRoute(reportProgress, ({ params, body, profile }) =>
  reportPlace(profile, params.videoId, body),
);
export const POST = defineRoute(beaconProgress, ({ params, body, profile }) =>
  reportPlace(profile, params.videoId, body),
);
export const DELETE = defineRoute(forgetProgress, ({ params, profile }) =>
  forgetPlace(profile.id, params.videoId),
);
