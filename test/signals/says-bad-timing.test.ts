import { saysBadTiming } from '../../src/signals/says-bad-timing.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysBadTiming, 'mood', 'bad-timing');
