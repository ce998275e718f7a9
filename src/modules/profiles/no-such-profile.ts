import { AppError } from '@/shared/errors';

/** Word for word the same for a profile of another account, so that nobody can find out which ids exist. */
export const noSuchProfile = () => new AppError('not_found', 'There is no such profile.');
