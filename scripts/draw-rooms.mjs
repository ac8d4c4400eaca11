// Writes the picture of rooms into ARCHITECTURE.md from rooms.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rooms } from '../rooms.mjs';

const file = join(import.meta.dirname, '..', 'ARCHITECTURE.md');

/** Only the nearest uses: a room reached through another is left out of the picture. */
function nearest(room) {
  const uses = rooms[room];
  return uses.filter((used) => !uses.some((other) => other !== used && reaches(other, used)));
}

function reaches(from, to) {
  return rooms[from].some((used) => used === to || reaches(used, to));
}

/** The document with the picture as rooms.mjs has it now. */
export function withPicture(text) {
  const id = (room) => room.replace('/', '_');
  const lines = Object.keys(rooms).flatMap((room) => [
    `  ${id(room)}["${room}"]`,
    ...nearest(room).map((used) => `  ${id(room)} --> ${id(used)}`),
  ]);
  const picture = ['<!-- rooms:begin -->', '```mermaid', 'graph BT', ...lines, '```', '<!-- rooms:end -->'].join('\n');
  return text.replace(/<!-- rooms:begin -->[\s\S]*<!-- rooms:end -->/, () => picture);
}

if (import.meta.filename === process.argv[1]) writeFileSync(file, withPicture(readFileSync(file, 'utf8')));
