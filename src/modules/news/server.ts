export { countUnread, markSeen, openNews } from './open-news';
