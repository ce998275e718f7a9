import { losesNothing } from '../torture/killed';

// Fifty times by `npm run test:torture`.
losesNothing({ kills: 6 });
