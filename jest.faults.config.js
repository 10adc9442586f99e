import config from './jest.config.js';

/** Each trouble with each method of Slack's, one by one: minutes. The crash matrix has a configuration of its own. */
export default { ...config, testMatch: ['<rootDir>/test/faults/{courier,delivery,database,safety}/*.matrix.ts'] };
