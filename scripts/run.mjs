// Runs a TypeScript file of this project on a Node that is new enough: node scripts/run.mjs FILE ARGS...
import { install } from './install.mjs';
import { inNewNode } from './new-node.mjs';

const installed = await install();
process.exitCode = installed === 0 ? await inNewNode(process.argv.slice(2)) : installed;
