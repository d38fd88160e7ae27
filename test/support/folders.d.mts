/** A new folder, or one there is, with these files. */
export function folderOf(files?: Record<string, string>, folder?: string): string;

/** Every file below a folder, by its path, with its text; none if there is no such folder. */
export function filesOf(folder: string): Map<string, string>;

/** Removes every folder made here. */
export function removeFolders(): void;
