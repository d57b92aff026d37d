import { runCommand } from '../run-command.mjs';

// `npm run import -- FILE…`

await runCommand(new URL('./import.ts', import.meta.url));
