/**
 * The numbers and signs of a text in their order: two numbers with anything between them are two, so that joining them
 * shows. Marks of Markdown are signs of their own and left out.
 */
export const figuresOf = (text: string): readonly string[] =>
  text.match(/\p{N}+|[.,．，%％‰+\-−—~～/=<>±×÷^:|$#@&[\]()]/gu)?.filter((each) => each !== "，") ??
  [];

/** Blanks differ between forms: a page folds them. */
export const folded = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
