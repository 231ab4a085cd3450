import { clearNo } from '../../src/signals/clear-no.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(clearNo, 'news', 'clear-no');
