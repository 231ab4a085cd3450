import { saysSolved } from '../../src/signals/says-solved.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysSolved, 'news', 'solved');
