import { checkNode, ensureInstalled, root } from './install.mjs';

// `npm start` and `npm run dev`: makes sure that the packages are there, then hands over to start.ts.

process.chdir(root);
checkNode();
await ensureInstalled({ forTests: false });
(await import('tsx/esm/api')).register();
const { start } = await import('./start');
process.exit(await start({ dev: process.argv.includes('--dev') }));
