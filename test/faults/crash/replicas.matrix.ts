import { describeMatrix } from './matrix.ts';

describeMatrix({ database: 'external', replicas: 2, at: 'calls' }, { atLeast: 60, atMost: 90 });
