import { known } from "../known.ts";

/** Line and column of a place in a text, both counted from 1, as editors show them; lines end as any system ends them. */
export const textPlace = (text: string, at: number) => {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  const line = String(lines.length);
  const column = String(known(lines.at(-1), "the line of a place").length + 1);
  return { path: `${line}:${column}`, values: { line, column } };
};
