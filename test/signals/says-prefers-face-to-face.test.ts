import { saysPrefersFaceToFace } from '../../src/signals/says-prefers-face-to-face.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysPrefersFaceToFace, 'trait', 'prefers-face-to-face');
