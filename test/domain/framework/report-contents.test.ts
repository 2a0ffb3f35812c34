import { expect, test } from "vitest";
import type { ReportContent } from "../../../shared/domain/framework/framework.ts";
import { contentsOf, partOpenedBy } from "../../../shared/domain/framework/report-parts.ts";
import { editionWith, otherParts } from "../../support/editions.ts";

const part = (...contents: ReportContent[]) => ({
  id: "p",
  heading: "部分",
  variants: [],
  required: true,
  contents,
});

test.each<{ given: ReportContent[]; written: ReportContent[] }>([
  { given: [], written: [] },
  { given: ["practices"], written: ["practices"] },
  { given: ["problems"], written: ["problems"] },
  { given: ["achievements", "practices"], written: ["achievements"] },
  { given: ["practices", "measures", "problems"], written: ["measures", "problems"] },
])("a part of $given has $written written into it", ({ given, written }) => {
  expect(contentsOf(part(...given))).toEqual(written);
});

test.each<{ content: ReportContent; opened: string | undefined }>([
  { content: "achievements", opened: "work" },
  { content: "measures", opened: "plan" },
  { content: "problems", opened: "gaps" },
  { content: "practices", opened: undefined },
])("the county's words before the $content are those of the part $opened", (each) => {
  expect(partOpenedBy(editionWith(otherParts), each.content)?.id).toBe(each.opened);
});

test("a content that follows another one in its part has no words of the county before it", () => {
  const edition = editionWith([part("problems", "measures")]);

  expect(partOpenedBy(edition, "problems")?.id).toBe("p");
  expect(partOpenedBy(edition, "measures")).toBeUndefined();
});

test.each(["achievements", "practices", "problems", "measures"] as const)(
  "where an edition names no parts, the %s have one of their own",
  (content) => {
    expect(partOpenedBy(editionWith(undefined), content)?.id).toBe(content);
  },
);
