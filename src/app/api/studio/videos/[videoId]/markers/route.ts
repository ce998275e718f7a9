import { defineRoute } from '@/app/api/_route/define-route';
import {
  getMarkers as getEndpoint,
  resetMarkers as resetEndpoint,
  setMarkers as setEndpoint,
} from '@/modules/encoding/contract';
import { openMarkers, resetMarkers, setMarkers } from '@/modules/encoding/server';

export const GET = defineRoute(getEndpoint, ({ params }) => openMarkers(params.videoId));

export const PUT = defineRoute(setEndpoint, ({ params, body }) => setMarkers(params.videoId, body.markers));

export const DELETE = defineRoute(resetEndpoint, ({ params }) => resetMarkers(params.videoId));
