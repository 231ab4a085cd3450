import { asksDiscount } from '../../src/signals/asks-discount.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(asksDiscount, 'mood', 'discount-asked');
