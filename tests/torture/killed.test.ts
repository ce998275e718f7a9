import { losesNothing } from './killed';

losesNothing({ kills: 50 });
