import type { Framework, Indicator } from "./framework.ts";

/**
 * How a standard's source is named to people. Another government's report on itself may be where a number was seen, but it is
 * no authority to be named in a county's official paper; the edition has its title.
 */
export const citedSource = (
  { source: id }: Pick<Indicator, "source">,
  { sources }: Framework,
): string => {
  const source = sources.find((each) => each.id === id);
  if (source === undefined) return id;
  const isOwnReport = /自(?:查|评)[^《》]*报告/u.test(source.document);
  return source.citedAs ?? (isOwnReport ? "公开的自评报告" : source.document);
};
