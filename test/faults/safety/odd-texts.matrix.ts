import { oddTexts } from './odd-texts.ts';

oddTexts({ numRuns: 30 });
