// Folders for tests: written from texts, read back as texts, and gone at the end.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const folders = [];

export function folderOf(files = {}, folder = '') {
  const root = folder || mkdtempSync(join(tmpdir(), 'ship-or-skip-'));
  if (!folder) folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

export function filesOf(folder) {
  try {
    return new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort()
        .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
    );
  } catch {
    return new Map();
  }
}

export function removeFolders() {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
