import { checkNode, ensureInstalled, root } from './install.mjs';

// `node lib/launch/run.mjs SCRIPT ARGUMENTS`: a command on the paper's data, whether the paper runs or not.

process.chdir(root);
checkNode();
await ensureInstalled({ forTests: false });
(await import('tsx/esm/api')).register();
const { runCommand } = await import('./run');
process.exit(await runCommand(process.argv.slice(2)));
