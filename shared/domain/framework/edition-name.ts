import type { Framework } from "./framework.ts";

/** What the name of an edition's file says of it. */
export interface EditionName extends Pick<Framework, "id" | "version"> {
  /** The year at the end of the id. */
  readonly cycle: string;
}

/** Id and version as statuses and reports name them: `shanxi-county-2021@1`. */
export const editionName = ({ id, version }: Pick<Framework, "id" | "version">): string =>
  `${id}@${version}`;

/** `shanxi-county-2021-v1` → the first version of the framework `shanxi-county-2021`; nothing of another name. */
export const namedByFile = (file: string): EditionName | undefined => {
  // Stryker disable next-line StringLiteral: whatever has a version has both
  const { id = "", cycle = "", version } = PATTERN.exec(file)?.groups ?? {};
  return version === undefined ? undefined : { id, cycle, version: Number(version) };
};

const PATTERN = /^(?<id>.+-(?<cycle>\d{4}))-v(?<version>[1-9]\d*)$/;
