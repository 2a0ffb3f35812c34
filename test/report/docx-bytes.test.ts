import { afterEach, expect, test, vi } from "vitest";
import { docx } from "../../shared/report/docx/docx.ts";
import { papers } from "../support/docx-papers.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(Object.entries(papers))("%s is the same bytes in any time zone", (_, paper) => {
  const [there, here] = ["America/St_Johns", "Asia/Shanghai"].map((zone) => {
    vi.stubEnv("TZ", zone);
    return Buffer.from(docx(paper)).toString("base64");
  });

  expect(there).toBe(here);
});

test.each(Object.entries(papers))("%s leaves the paper as it was given", (_, paper) => {
  const before = structuredClone(paper);

  docx(paper);

  expect(paper).toEqual(before);
});
