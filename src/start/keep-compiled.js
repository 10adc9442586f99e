import { enableCompileCache } from 'node:module';

// Preloaded, and JavaScript, so that nothing needs its types stripped once all was loaded before: that alone takes 20 MB and half of a start.
enableCompileCache();
