import { describeMatrix } from './matrix.ts';

describeMatrix({ database: 'external', replicas: 1, at: 'commits' }, { atLeast: 100, atMost: 135 });
