import { checkNode, ensureInstalled, root } from './install.mjs';

// `npm test`: makes sure that the packages are there, then hands over to test.ts.

process.chdir(root);
checkNode();
await ensureInstalled({ forTests: true });
(await import('tsx/esm/api')).register();
const { test } = await import('./test');
process.exit(await test(process.argv.slice(2)));
