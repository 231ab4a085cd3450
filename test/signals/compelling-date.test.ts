import { compellingDate } from '../../src/signals/compelling-date.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(compellingDate, 'news', 'compelling-date');
