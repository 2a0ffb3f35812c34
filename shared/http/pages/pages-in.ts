import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ConsoleSettings } from "../../../events/console-settings.ts";
import { entityTag } from "../entity-tag.ts";
import { contentTypeOf } from "./content-type-of.ts";

/** A file of the console as it is served. */
export interface PageFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly tag: string;
  /** The same bytes by content encoding, the best first. */
  readonly encoded: Readonly<Record<string, Uint8Array>>;
  /** Other bytes would have another name. */
  readonly isNamedByContent: boolean;
}

export interface PageFiles {
  /** By its path in the folder, `assets/main-ABCD1234.js`; nothing else is looked up on the disk. */
  find(name: string): PageFile | undefined;
}

const encodings = { br: ".br", gzip: ".gz" } as const;

/** The files of a folder, listed once: a name that is not on the list is nowhere, whatever it is made of. */
export const pagesIn = (folder: string): PageFiles => {
  const names = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, "/").length)),
  );
  const isListed = (name: string) => names.has(name) && !/\.(br|gz)$/.test(name);
  const kept = new Map<string, PageFile>();
  const read = (name: string): PageFile => {
    const bytes = readFileSync(join(folder, name));
    const encoded = Object.entries(encodings).flatMap(([encoding, ending]) =>
      names.has(name + ending) ? [[encoding, readFileSync(join(folder, name + ending))]] : [],
    );
    return {
      bytes,
      contentType: contentTypeOf(name),
      tag: entityTag(bytes),
      encoded: Object.fromEntries(encoded),
      isNamedByContent: name.startsWith("assets/"),
    };
  };
  return {
    find: (name) => {
      if (!isListed(name)) return undefined;
      const file = kept.get(name) ?? read(name);
      kept.set(name, file);
      return file;
    },
  };
};

/** What the page has to know of its deployment, as a file among the others. */
export const settingsFile = (settings: ConsoleSettings): PageFile => {
  const bytes = Buffer.from(JSON.stringify(settings));
  return {
    bytes,
    contentType: contentTypeOf(".json"),
    tag: entityTag(bytes),
    encoded: {},
    isNamedByContent: false,
  };
};
