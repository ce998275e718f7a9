export { fittingArrivals } from './fitting-arrivals';
export { forgetProfile } from './forget-profile';
export { keepRecommendations } from './keep-recommendations';
export { openFeatured } from './open-featured';
export { openRows } from './open-rows';
export { openSimilar } from './open-similar';
export { forgetWish, forgetWishes, wishesOf, wishOfRow } from './wish-rows';
