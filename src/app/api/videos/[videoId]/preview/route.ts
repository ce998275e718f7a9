import { defineRoute } from '@/app/api/_route/define-route';
import { getPreview } from '@/modules/playback/contract';
import { previewVideo } from '@/modules/playback/server';

export const GET = defineRoute(getPreview, ({ params, profile }) => previewVideo(profile, params.videoId));
