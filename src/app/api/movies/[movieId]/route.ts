import { defineRoute } from '@/app/api/_route/define-route';
import { getMovie } from '@/modules/catalog/contract';
import { openMovie } from '@/modules/catalog/server';

export const GET = defineRoute(getMovie, ({ params, profile }) =>
  openMovie(params.movieId, profile.maturityLimit),
);
