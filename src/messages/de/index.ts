import auth from './auth.json';
import browse from './browse.json';
import everywhere from './everywhere.json';
import landing from './landing.json';
import news from './news.json';
import player from './player.json';
import profiles from './profiles.json';
import search from './search.json';
import studio from './studio.json';
import title from './title.json';

import type { Messages } from '@/language/messages';

export const de = {
  auth,
  browse,
  everywhere,
  landing,
  news,
  player,
  profiles,
  search,
  studio,
  title,
} satisfies Messages;
