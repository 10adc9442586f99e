import { describeMatrix } from './matrix.ts';

describeMatrix({ database: 'external', replicas: 1, at: 'calls' }, { atLeast: 55, atMost: 80 });
