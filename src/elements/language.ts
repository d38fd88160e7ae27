// The words that tell of verdicts, in the language an element stands in.
import english from '../words/en.js';
import { loadWords } from '../words/languages.js';
import type { Words } from '../words/words.js';
import { speechIn, type SpeechOf } from './speech.js';

/** Words, and the locale that writes numbers beside them. */
export type Speech = SpeechOf<Words>;

/** What is said where no other words are. */
export const englishSpeech: Speech = { words: english, locale: 'en' };

/** The words for a language tag, at once or when they have arrived. */
export const speechFor = speechIn<Words>(englishSpeech, loadWords);
