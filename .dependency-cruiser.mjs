import { rooms } from './rooms.mjs';

const folderOf = (room) => (room === 'blueprints' ? 'blueprints' : `src/${room}`);
const testFiles = '\\.(test|browser\\.test)\\.tsx?$';
const allFolders = Object.keys(rooms).map(folderOf);

/** One rule a room: it may reach itself, what rooms.mjs allows, and packages. */
const downOnly = Object.entries(rooms).map(([room, allowed]) => ({
  name: `rooms-${room.replace('/', '-')}`,
  comment: `${room} may use only ${allowed.join(', ') || 'no other room'} (rooms.mjs)`,
  severity: 'error',
  from: { path: `^${folderOf(room)}/`, pathNot: testFiles },
  to: { path: '^(src|blueprints)/', pathNot: [room, ...allowed].map((name) => `^${folderOf(name)}/`) },
}));

/** Another room is entered by its index only. */
const frontDoor = Object.keys(rooms).map((room) => ({
  name: `front-door-${room.replace('/', '-')}`,
  comment: `${room} is entered by its index.ts`,
  severity: 'error',
  from: { path: '^(src|blueprints)/', pathNot: [`^${folderOf(room)}/`, testFiles] },
  to: { path: `^${folderOf(room)}/`, pathNot: `^${folderOf(room)}/index\\.ts$` },
}));

export default {
  forbidden: [
    ...downOnly,
    ...frontDoor,
    {
      name: 'known-rooms-only',
      comment: 'a folder that is not in rooms.mjs',
      severity: 'error',
      from: { path: '^src/', pathNot: allFolders.map((folder) => `^${folder}/`) },
      to: {},
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'drivers-by-registry',
      comment: 'drivers are loaded by the registry',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/engine/registry\\.ts$', '^src/engine/drivers/', testFiles] },
      to: { path: '^src/engine/drivers/' },
    },
    {
      name: 'database-driver-in-its-folder',
      severity: 'error',
      from: { path: '^(src|blueprints)/', pathNot: ['^src/engine/drivers/duckdb/', testFiles] },
      to: { path: 'node_modules/@duckdb' },
    },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: testFiles }, to: { path: testFiles } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'src/surfaces/web/app/dist' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
