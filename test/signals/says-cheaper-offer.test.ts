import { saysCheaperOffer } from '../../src/signals/says-cheaper-offer.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysCheaperOffer, 'news', 'cheaper-offer');
