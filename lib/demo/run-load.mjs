import { runCommand } from '../newsroom/run-command.mjs';

// `npm run demo:load`

await runCommand(new URL('./load-command.ts', import.meta.url));
