export { createProfile } from './create-profile';
export { deleteProfile } from './delete-profile';
export { updateProfile } from './update-profile';
export { chooseProfile } from './choose-profile';
export { peekProfile, readProfile, readProfiles, renewChoice } from './read-profile';
export { findFeatured, findNewsTimes, writeFeatured, writeNewsSeen } from './store';
