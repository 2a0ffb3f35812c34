import { fullWidthBrackets } from "../../domain/text/chinese-text.ts";

/** A name of the framework as an official text prints it: full-width brackets, and `党建/廉政` as 党建、廉政. */
export const officialName = (name: string): string =>
  fullWidthBrackets(name).replace(/(?<=\p{Script=Han})\/(?=\p{Script=Han})/gu, "、");
