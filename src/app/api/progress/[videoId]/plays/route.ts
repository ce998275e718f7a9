import { defineRoute } from '@/app/api/_route/define-route';
import { recordPlay } from '@/modules/library/contract';
import { countPlay } from '@/modules/library/server';

export const POST = defineRoute(recordPlay, ({ params, profile }) => countPlay(profile, params.videoId));
