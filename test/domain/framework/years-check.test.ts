import { expect, test } from "vitest";
import { yearFaults } from "../../../shared/domain/framework/years-check.ts";

const faults = (change: { readonly title?: string; readonly basis?: string }) =>
  yearFaults({ cycle: 2021, title: "2021年评价", basis: "", sources: [], ...change });

test.each(["2021年评价", "2021年（2021年度）评价", "〔2021〕评价"])(
  "“%s” is a title of 2021",
  (title) => {
    expect(faults({ title })).toEqual([]);
  },
);

test.each(["评价", "2022年评价", "2020—2021年评价", "12021年评价", "编号2021的评价"])(
  "“%s” is no title of 2021",
  (title) => {
    expect(faults({ title })).toEqual([
      `the title “${title}” does not name the year 2021, and no other`,
    ]);
  },
);

test.each([
  { basis: "1949年", years: [] },
  { basis: "1948年", years: [1948] },
  { basis: "〔2023〕", years: [] },
  { basis: "〔2024〕", years: [2024] },
  { basis: "规划（2017—2030年）", years: [2030] },
  { basis: "规划（1017—2020年）", years: [1017] },
  { basis: "文件1017—2020号", years: [] },
])("of $basis the years $years are out of reach of the cycle 2021", ({ basis, years }) => {
  expect(faults({ basis })).toEqual(years.map((year) => `the basis names the year ${year}`));
});
