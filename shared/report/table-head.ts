import type { TableBlock } from "./content.ts";

/** Whether a table says what its columns are; one that was typed without titles has no head to draw. */
export const isHeaded = ({ columns }: TableBlock): boolean =>
  columns.some(({ title }) => title.trim() !== "");
