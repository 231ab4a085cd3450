import { objectsToChasing } from '../../src/signals/objects-to-chasing.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(objectsToChasing, 'trait', 'objects-to-chasing');
