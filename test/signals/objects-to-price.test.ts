import { objectsToPrice } from '../../src/signals/objects-to-price.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(objectsToPrice, 'mood', 'price-objection');
