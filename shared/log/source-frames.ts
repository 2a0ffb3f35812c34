import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * The frames of a stack, told in the source's own files and lines where a map lies beside the bundle. The map is read when
 * there is an error to tell of: Node's `--enable-source-maps` reads it at every start, for a sixth of the start's time.
 */
export const sourceFrames = (stack: string): readonly string[] =>
  stack
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, MOST_FRAMES)
    .map((frame) => frame.replace(PLACE, originOf));

const MOST_FRAMES = 8;
/** Where a frame points: file, line and column, the last two counted from 1. */
const PLACE = /(?<file>file:\/\/[^\s()]+):(?<line>\d+):(?<column>\d+)/;

const originOf = (place: string, file: string, line: string, column: string): string => {
  const origin = mapOf(file)?.findOrigin(Number(line), Number(column));
  return origin !== undefined && "fileName" in origin
    ? `${origin.fileName.replace(UPWARDS, "")}:${origin.lineNumber}:${origin.columnNumber}`
    : place;
};

/** A map tells of a file from where the bundle was made. */
const UPWARDS = /^(?:\.\.\/)+/;

const maps = new Map<string, SourceMap | undefined>();

const mapOf = (file: string): SourceMap | undefined => {
  if (!maps.has(file)) maps.set(file, readMap(file));
  return maps.get(file);
};

/** Nothing where there is no map or it cannot be read: telling of an error must not raise another. */
const readMap = (file: string): SourceMap | undefined => {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(file)}.map`, "utf8")));
  } catch {
    return undefined;
  }
};
