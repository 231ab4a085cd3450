import { saysSponsorLeft } from '../../src/signals/says-sponsor-left.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysSponsorLeft, 'news', 'sponsor-left');
