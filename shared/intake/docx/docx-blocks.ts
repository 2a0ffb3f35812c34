import type { Block } from "../extraction/extracted.ts";
import { type ElementHandlers, saxElements } from "../office/sax.ts";

/** The paragraphs of a document in their order; a table row is one, its cells set off by commas; deleted text is left out. */
export const docxBlocks = (main: Uint8Array, headings: ReadonlySet<string>): readonly Block[] => {
  const blocks: Block[] = [];
  saxElements(
    main,
    paragraphReader(headings, (block) => blocks.push(block)),
  );
  return blocks;
};

interface Reading {
  /** Text boxes put paragraphs inside a paragraph, so the open ones are a stack. */
  readonly open: { text: string; heading: boolean }[];
  inText: boolean;
  /** Word writes a text box twice, the second time for old readers: that one is skipped. */
  fallbacks: number;
  /** How many table rows are open, one inside another, and what the cells of the outermost hold so far. */
  rows: number;
  readonly cells: string[];
}

const paragraphReader = (
  headings: ReadonlySet<string>,
  found: (block: Block) => void,
): ElementHandlers => {
  const reading: Reading = { open: [], inText: false, fallbacks: 0, rows: 0, cells: [] };
  const write = (text: string) => {
    const current = reading.open.at(-1);
    if (current !== undefined) current.text += text;
  };
  const markHeading = (isHeading: boolean) => {
    const current = reading.open.at(-1);
    if (current !== undefined && isHeading) current.heading = true;
  };
  const onOpen: Readonly<Record<string, (value: string) => void>> = {
    Fallback: () => reading.fallbacks++,
    p: () => reading.open.push({ text: "", heading: false }),
    tr: () => reading.rows++,
    t: () => {
      reading.inText = true;
    },
    pStyle: (style) => markHeading(headings.has(style)),
    outlineLvl: (level) => markHeading(Number(level) < BODY_LEVEL),
    tab: () => write(" "),
    br: () => write("\n"),
    cr: () => write("\n"),
  };
  const onClose: Readonly<Record<string, () => void>> = {
    Fallback: () => reading.fallbacks--,
    t: () => {
      reading.inText = false;
    },
    p: () => {
      const block = blockOf(reading.open.pop());
      if (block === undefined || reading.fallbacks > 0) return;
      if (reading.rows === 0) found(block);
      else reading.cells.push(block.text);
    },
    tr: () => {
      reading.rows--;
      if (reading.rows > 0 || reading.cells.length === 0) return;
      found({ kind: "paragraph", text: reading.cells.splice(0).join("，") });
    },
  };
  return {
    opened: ({ name, attributes }) => {
      if (Object.hasOwn(onOpen, name)) onOpen[name]?.(attributes.get("val") ?? "");
    },
    closed: (name) => {
      if (Object.hasOwn(onClose, name)) onClose[name]?.();
    },
    text: (text) => {
      if (reading.inText) write(text);
    },
  };
};

/** Outline level 9 means body text. */
const BODY_LEVEL = 9;

const blockOf = (paragraph: Reading["open"][number] | undefined): Block | undefined => {
  const text = paragraph?.text.replaceAll(/[^\S\n]+/g, " ").trim() ?? "";
  if (text === "") return undefined;
  return { kind: paragraph?.heading ? "heading" : "paragraph", text };
};
