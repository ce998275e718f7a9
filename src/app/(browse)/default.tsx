/** A title that is opened from outside these pages (from the player, say) lies over the home page. */
export { default } from './browse/page';
