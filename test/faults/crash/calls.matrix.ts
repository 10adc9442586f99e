import { describeMatrix } from './matrix.ts';

describeMatrix({ database: 'external', replicas: 1, at: 'calls' }, { killsARun: 1 });
describeMatrix({ database: 'embedded', replicas: 1, at: 'calls' }, { killsARun: 1 });
describeMatrix({ database: 'external', replicas: 2, at: 'calls' }, { killsARun: 1 });
