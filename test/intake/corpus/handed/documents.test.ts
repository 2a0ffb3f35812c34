import { expect, test } from "vitest";
import type { EvidenceKind } from "../../../../shared/domain/formats/evidence-kind.ts";
import { byEnding } from "../../../support/intake-builders.ts";
import { codesOf, errorsOf, sentencesOf, takeIn } from "./handed.ts";

test.each([
  "document2.docx",
  "packed-text-file.docx",
  "template-normal-dotm.docx",
  "chart-pasted-from-excel.docx",
  "signed-no-script.pdf",
  "owner-password-only.pdf",
  "junk-before-header.pdf",
  "animated.png",
])("%s is accepted", async (fileName) => {
  const outcome = await takeIn("document", fileName);

  expect(errorsOf(outcome)).toEqual([]);
  expect(outcome.kind).toBe("accepted");
});

test.each([
  ["includepicture-field.docx", "document", /externalContent|activeContent/],
  ["includepicture-field.docx", "narrative", /externalContent|activeContent/],
  ["page-open-javascript.pdf", "document", /activeContent/],
  ["launch-action-objstm.pdf", "document", /activeContent/],
  ["program-attached.pdf", "document", /programInside/],
] as const satisfies readonly (readonly [string, EvidenceKind, RegExp])[])(
  "%s is refused as %s",
  async (fileName, kind, code) => {
    const outcome = await takeIn(kind, fileName);

    expect(outcome.kind).toBe("rejected");
    expect(errorsOf(outcome).join()).toMatch(code);
  },
);

test("text through a predefined CJK CMap is held against the registration", async () => {
  const outcome = await takeIn("document", "cid.pdf", {
    documentNumber: "陵政发〔2021〕5号",
    title: "关于深化教育评价改革的意见",
  });

  expect(outcome.kind).toBe("accepted");
  expect(codesOf(outcome).toSorted()).toEqual([
    "dateOutsidePeriod",
    "documentNumberDiffers",
    "titleDiffers",
  ]);
});

test("a form field that formats its number has no script of a page: whatever is decided says so", async () => {
  const outcome = await takeIn("document", "form-number-format.pdf");

  expect(codesOf(outcome)).not.toContain("activeContent");
  if (outcome.kind === "rejected") expect(sentencesOf(outcome)).toMatch(/表单|域/);
});

test("a PNG under the name .jpg is accepted, or told the one thing to do", async () => {
  const outcome = await takeIn("document", "png-named.jpg", { contentType: byEnding.jpg });

  if (outcome.kind === "accepted") return;
  expect(errorsOf(outcome)).toHaveLength(1);
  expect(sentencesOf(outcome)).toMatch(/\.png/);
});
