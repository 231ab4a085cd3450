import { saysUndeliverable } from '../../src/signals/says-undeliverable.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysUndeliverable, 'news', 'undeliverable');
