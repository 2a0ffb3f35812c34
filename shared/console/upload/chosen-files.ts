import type { ChosenFile } from "./batch.ts";
import { isLeftBehind } from "./batch.ts";

/** Files that were chosen or dropped, how many were left out as nobody's evidence, and how many could not be opened. */
export interface Gathered {
  readonly files: readonly ChosenFile[];
  readonly skipped: number;
  readonly unreadable: number;
}

/** Of a field; a folder's files have their way within it. */
export const filesOfInput = (list: FileList): Gathered =>
  gathered([...list].map((file) => ({ file, folder: folderOf(file.webkitRelativePath) })));

/** Of a drop: files, and everything in folders. */
export const filesOfDrop = async ({ items }: DataTransfer): Promise<Gathered> => {
  // All at once: after the first wait the browser gives none of them any more
  const dropped = [...items].map((item) => item.webkitGetAsEntry());
  const found = await Promise.all(dropped.map((entry) => (entry ? filesIn(entry, "") : [])));
  return gathered(found.flat());
};

/** Something in a folder that the system does not let the browser read. */
const UNREADABLE = "unreadable";
type Found = ChosenFile | typeof UNREADABLE;

const gathered = (found: readonly Found[]): Gathered => {
  const all = found.flatMap((each) => (each === UNREADABLE ? [] : [each]));
  const files = all.filter(({ file, folder }) => !isLeft(folder, file.name));
  const byPlace = [...files].sort((one, other) =>
    placeOf(one).localeCompare(placeOf(other), undefined, { numeric: true }),
  );
  return {
    files: byPlace,
    skipped: all.length - files.length,
    unreadable: found.length - all.length,
  };
};

/** By its own name, or as a part of what a system hides: `.git`, `__MACOSX`. */
const isLeft = (folder: string, name: string): boolean =>
  isLeftBehind(name) ||
  folder.split("/").some((each) => each.startsWith(".") || each === "__MACOSX");

const placeOf = ({ folder, file }: ChosenFile): string => `${folder}/${file.name}`;

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

const filesIn = async (entry: FileSystemEntry, folder: string): Promise<readonly Found[]> => {
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      return [{ file, folder }];
    }
    if (!isFolder(entry)) return [];
    const within = folder === "" ? entry.name : `${folder}/${entry.name}`;
    const entries = await entriesOf(entry.createReader());
    return (await Promise.all(entries.map((each) => filesIn(each, within)))).flat();
  } catch {
    return [UNREADABLE];
  }
};

/** A reader gives some at a time, and none when there are no more. */
const entriesOf = async (
  reader: FileSystemDirectoryReader,
): Promise<readonly FileSystemEntry[]> => {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
