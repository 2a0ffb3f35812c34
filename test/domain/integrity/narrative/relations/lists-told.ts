import { paragraphsOf } from "../../../../../shared/domain/integrity/narrative/reading/paragraph.ts";
import { partListsIn } from "../../../../../shared/domain/integrity/narrative/relations/part-lists.ts";

export const paragraphsIn = (text: string) =>
  paragraphsOf({ sections: [{ part: "achievements", title: "", text }] });

/** `among 公办50/62.5 民办30`: how each list of a text opens, its names with their numbers and shares. */
export const listsTold = (text: string): readonly string[] =>
  paragraphsIn(text)
    .flatMap(partListsIn)
    .map(({ opening, parts }) =>
      [
        opening,
        ...parts.map(
          ({ label, quantity, share }) =>
            `${label}${quantity.value}${share === undefined ? "" : `/${share.value}`}`,
        ),
      ].join(" "),
    );
