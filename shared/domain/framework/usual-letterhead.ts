import { registeredText } from "../input/registered-text.ts";
import type { Framework, UsualLetterhead } from "./framework.ts";

/** In the mark of an edition's letterhead: the government that the report is of. */
const GOVERNMENT = "{发文机关}";

/** As long as a mark that a request gives. */
const MOST_CHARACTERS = 60;

/** 发文机关标志 of a government's reports. */
export const usualMark = (government: string, { mark }: Partial<UsualLetterhead> = {}): string =>
  mark?.replaceAll(GOVERNMENT, () => government) ?? `${government}文件`;

/** What is wrong with the letterhead that an edition gives its reports. */
export const letterheadFaults = ({ report }: Pick<Framework, "report">): readonly string[] => {
  const { kind, mark } = report?.letterhead ?? {};
  if (mark === undefined) return [];
  return [
    ...(kind === "reserved" ? ["the letterhead is reserved, so its mark is printed nowhere"] : []),
    ...(registeredText(MOST_CHARACTERS).safeParse(mark).success
      ? []
      : [`the letterhead's mark is no line of up to ${MOST_CHARACTERS} characters to print`]),
    ...(/[{}]/.test(mark.replaceAll(GOVERNMENT, ""))
      ? [`the letterhead's mark has a brace; only ${GOVERNMENT} is replaced`]
      : []),
  ];
};
