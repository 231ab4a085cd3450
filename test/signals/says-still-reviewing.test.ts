import { saysStillReviewing } from '../../src/signals/says-still-reviewing.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysStillReviewing, 'mood', 'still-reviewing');
