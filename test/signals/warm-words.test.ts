import { warmWords } from '../../src/signals/warm-words.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(warmWords, 'mood', 'warm');
