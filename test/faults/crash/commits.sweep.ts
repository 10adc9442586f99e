import { describeMatrix } from './matrix.ts';

describeMatrix([{ database: 'external', replicas: 1, at: 'commits' }], { killsARun: 4 });
