import type { ExtractedBlock } from "../extraction/extracted.ts";
import { widthOf } from "./table-places.ts";

/**
 * Blocks with the rows of what is no table as the paragraphs they are: a box around text (one column), a line of things
 * side by side (one row). A row over the whole width at the top is the table's name and stands before it.
 */
export const withoutFrames = (blocks: readonly ExtractedBlock[]): readonly ExtractedBlock[] =>
  groupsOf(blocks).flatMap((group) => {
    if (group[0]?.row === undefined) return group;
    const width = widthOf(group.flatMap(({ row }) => row ?? []));
    const named = group.findIndex(({ row }) => row?.cells[0]?.columns !== width);
    const table = group.slice(Math.max(0, named));
    if (width < 2 || named < 0 || table.length < 2) return group.map(asParagraph);
    const [first, ...rest] = table;
    const begins = first?.row && { ...first, row: { ...first.row, begins: true } };
    return [...group.slice(0, named).map(asParagraph), ...(begins ? [begins] : []), ...rest];
  });

/** A row by its words alone; any other block as it is. */
export const asParagraph = ({ row, ...block }: ExtractedBlock): ExtractedBlock =>
  row === undefined ? block : { ...block, kind: "paragraph" };

/** Each table's rows together, every other block by itself. */
const groupsOf = (blocks: readonly ExtractedBlock[]): readonly (readonly ExtractedBlock[])[] => {
  const groups: ExtractedBlock[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const goesOn = block.row?.begins === false && group?.[0]?.row !== undefined;
    if (goesOn) group?.push(block);
    else groups.push([block]);
  }
  return groups;
};
