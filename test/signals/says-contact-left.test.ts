import { saysContactLeft } from '../../src/signals/says-contact-left.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysContactLeft, 'news', 'contact-left');
