import { runCommand } from '../newsroom/run-command.mjs';

// `npm run audit:site -- URL`

await runCommand(new URL('./command.ts', import.meta.url));
