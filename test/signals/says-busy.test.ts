import { saysBusy } from '../../src/signals/says-busy.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysBusy, 'mood', 'busy');
