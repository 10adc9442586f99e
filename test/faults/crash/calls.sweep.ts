import { describeMatrix } from './matrix.ts';

describeMatrix({ database: 'external', replicas: 1, at: 'calls' }, { killsARun: 4, share: { nth: 1, of: 3 } });
describeMatrix({ database: 'embedded', replicas: 1, at: 'calls' }, { killsARun: 4, share: { nth: 2, of: 3 } });
describeMatrix({ database: 'external', replicas: 2, at: 'calls' }, { killsARun: 4, share: { nth: 3, of: 3 } });
