import { namesCompetitor } from '../../src/signals/names-competitor.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(namesCompetitor, 'news', 'competitor');
