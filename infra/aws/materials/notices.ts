import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Package } from "./bundled-packages.ts";

/** The licences and notices of packages, one after the other, as they ask to be handed on. */
export const notices = (packages: readonly Package[]): string =>
  packages
    .map((each) => {
      const texts = noticeFiles(each).map((file) => readFileSync(join(each.folder, file), "utf8"));
      const told = texts.length > 0 ? texts : [`License: ${each.license}`];
      return [`${each.name} ${each.version} (${each.license})`, ...told.map(trimmed)].join("\n\n");
    })
    .join(`\n\n${"-".repeat(72)}\n\n`)
    .concat("\n");

const noticeFiles = ({ folder }: Package): readonly string[] =>
  readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)([.-].*)?$/i.test(file))
    .filter((file) => !/\.(json|[cm]?js|ts)$/.test(file))
    .toSorted();

const trimmed = (text: string): string => text.replaceAll("\r\n", "\n").trim();
