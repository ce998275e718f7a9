import * as account from '../account/route';
import * as accountOptions from '../account/options/route';
import * as accountPassword from '../account/password/route';
import * as accountSessions from '../account/sessions/route';
import * as continued from '../continue/[titleId]/route';
import * as favorites from '../favorites/route';
import * as favorite from '../favorites/[titleId]/route';
import * as favoriteIds from '../favorites/ids/route';
import * as featuredToday from '../featured/route';
import * as genres from '../genres/route';
import * as health from '../health/route';
import * as movies from '../movies/route';
import * as movie from '../movies/[movieId]/route';
import * as featured from '../movies/featured/route';
import * as news from '../news/route';
import * as newsSeen from '../news/seen/route';
import * as unreadNews from '../news/unread/route';
import * as person from '../people/[personKey]/route';
import * as profiles from '../profiles/route';
import * as profile from '../profiles/[profileId]/route';
import * as currentProfile from '../profiles/current/route';
import * as progress from '../progress/route';
import * as place from '../progress/[videoId]/route';
import * as plays from '../progress/[videoId]/plays/route';
import * as ratings from '../ratings/route';
import * as rating from '../ratings/[titleId]/route';
import * as ready from '../ready/route';
import * as reminders from '../reminders/route';
import * as reminder from '../reminders/[titleId]/route';
import * as rows from '../rows/route';
import * as rowWish from '../rows/[rowId]/wish/route';
import * as rowWishes from '../rows/wishes/route';
import * as search from '../search/route';
import * as searchFilters from '../search/filters/route';
import * as suggestions from '../search/suggestions/route';
import * as seriesList from '../series/route';
import * as series from '../series/[seriesId]/route';
import * as shared from '../shared/[token]/route';
import * as encoding from '../studio/encoding/route';
import * as folders from '../studio/folders/route';
import * as folder from '../studio/folders/[folderId]/route';
import * as folderScan from '../studio/folders/[folderId]/scan/route';
import * as look from '../studio/look/route';
import * as markers from '../studio/videos/[videoId]/markers/route';
import * as title from '../titles/[titleId]/route';
import * as similar from '../titles/[titleId]/similar/route';
import * as watched from '../titles/[titleId]/watched/route';
import * as collection from '../titles/[titleId]/collection/route';
import * as facts from '../titles/[titleId]/facts/route';
import * as share from '../titles/[titleId]/share/route';
import * as video from '../videos/[videoId]/route';
import * as preview from '../videos/[videoId]/preview/route';
import type { Route } from './define-route';

/**
 * Every endpoint of Dex. Next mounts the same handlers by their files; this list is for what needs them all:
 * the OpenAPI document, the reference page, and the self-hosted server. A test holds it against the files.
 */
export const table: readonly Route[] = [
  health,
  ready,
  accountOptions,
  account,
  accountPassword,
  accountSessions,
  profiles,
  currentProfile,
  profile,
  movies,
  featured,
  movie,
  seriesList,
  series,
  title,
  similar,
  collection,
  facts,
  share,
  shared,
  person,
  news,
  unreadNews,
  newsSeen,
  reminders,
  reminder,
  genres,
  featuredToday,
  search,
  suggestions,
  searchFilters,
  rows,
  rowWishes,
  rowWish,
  favorites,
  favoriteIds,
  favorite,
  progress,
  place,
  plays,
  continued,
  watched,
  ratings,
  rating,
  video,
  preview,
  folders,
  folder,
  folderScan,
  encoding,
  look,
  markers,
].flatMap((module): Route[] => Object.values(module));
