import { expect, test } from "vitest";
import { citedSource } from "../../../shared/domain/framework/cited-source.ts";
import type { Framework } from "../../../shared/domain/framework/framework.ts";
import { framework2021 } from "../../support/builders.ts";

const cited = (document: string, citedAs?: string): string => {
  const source: Framework["sources"][number] = {
    id: "s",
    document,
    standing: "seed",
    confidence: "seed",
    ...(citedAs !== undefined && { citedAs }),
  };
  return citedSource({ source: "s" }, { ...framework2021(), sources: [source] });
};

test.each([
  ["甲县人民政府关于2022年履行教育职责自评情况的报告", "公开的自评报告"],
  ["乙市2022年自查自评报告", "公开的自评报告"],
  ["《县域学前教育普及普惠督导评估办法》（教督〔2020〕1号）", undefined],
  ["设区市级人民政府履行教育职责自评打分表（2023年）", undefined],
])("%s is cited without a county's name", (document, expected) => {
  expect(cited(document)).toBe(expected ?? document);
});

test("the edition's own wording comes first", () => {
  expect(cited("甲县人民政府自评报告", "公开的县级自评报告")).toBe("公开的县级自评报告");
});

test("each indicator cites its own source, and an unknown one is named by its id", () => {
  const framework = framework2021();

  expect(citedSource({ source: "nat-2019" }, framework)).toBe(
    "2019年对省级人民政府履行教育职责的评价方案",
  );
  expect(citedSource({ source: "nowhere" }, framework)).toBe("nowhere");
});
