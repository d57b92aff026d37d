import { checkNode, ensureInstalled, root } from '../launch/install.mjs';

/**
 * Runs a command of the newsroom: makes sure that the packages are there, then hands over to its TypeScript.
 * @param {URL} module Exports `main(args, folder)`, which answers with the exit code; `folder` is where the command
 *   was typed.
 */
export async function runCommand(module) {
  const typedIn = process.env.npm_lifecycle_event ? process.env.INIT_CWD : undefined;
  const folder = typedIn ?? process.cwd();
  process.chdir(root);
  checkNode();
  await ensureInstalled({ forTests: false });
  (await import('tsx/esm/api')).register();
  const { main } = await import(module.href);
  process.exit(await main(process.argv.slice(2), folder));
}
