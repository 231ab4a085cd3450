import { saysLayoffs } from '../../src/signals/says-layoffs.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysLayoffs, 'news', 'layoffs');
