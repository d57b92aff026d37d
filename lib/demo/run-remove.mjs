import { runCommand } from '../newsroom/run-command.mjs';

// `npm run demo:remove`

await runCommand(new URL('./remove-command.ts', import.meta.url));
