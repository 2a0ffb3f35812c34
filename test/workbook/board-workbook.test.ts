import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { known } from "../../shared/domain/known.ts";
import { countiesWithin, fullDivisionName } from "../../shared/domain/place/division.ts";
import type { BoardContents } from "../../shared/workbook/board-contents.ts";
import { boardWorkbook } from "../../shared/workbook/board-workbook.ts";
import { boardContents, boardCounty } from "../support/board-contents.ts";

/** The one sheet as a spreadsheet reads it. */
const sheetOf = async (contents: BoardContents) => {
  const { sheets } = await readXlsx(await boardWorkbook(contents), { readStyles: true });
  return known(sheets[0], "the sheet of the board");
};

/** A county's row by the headings above it. */
const rowOf = async (contents: BoardContents, at = 0) => {
  const { rows } = await sheetOf(contents);
  const [, , headings = [], ...counties] = rows;
  return Object.fromEntries(headings.map((heading, column) => [heading, counties[at]?.[column]]));
};

const silent = boardCounty({
  county: "140525",
  name: "晋城市泽州县",
  version: 0,
  score: "0.00",
  grade: "未报送",
  provisional: true,
  reported: { indicators: 0, of: 69 },
  states: { met: 0, partial: 0, unmet: 0, missing: 38 },
  updatedAt: undefined,
  stage: "open",
  result: { score: "0.00", grade: "未报送" },
  items: { open: 38, sentBack: 0, checked: 0, submitted: 0, returned: 0, confirmed: 0, moved: 0 },
  dueAt: undefined,
  overdue: false,
  urgedBy: undefined,
});

test("a county's row says in Chinese what the board says, figures as numbers and days as days in China", async () => {
  const row = await rowOf(boardContents([boardCounty({ vetoes: ["V1"] })]));

  expect(row).toStrictEqual({
    区划代码: "140524",
    "县（市、区）": "晋城市陵川县",
    阶段: "已退回修改",
    截止日期: new Date("2021-11-05T00:00:00.000Z"),
    逾期: "是",
    催办决定号: 17,
    采用分: 80.75,
    采用等次: "良好",
    系统分: 81.25,
    系统等次: "良好",
    审定: "是",
    一票否决: "新拖欠教职工工资",
    填报中项: 0,
    县级退回项: 0,
    县级已审项: 0,
    已报送项: 30,
    市级已确认项: 7,
    退回修改项: 1,
    内容已变动项: 0,
    已报指标: 60,
    应报指标: 69,
    达标项: 20,
    部分达标项: 10,
    未达标项: 5,
    未报送项: 3,
    状态版本: 12,
    "更新时间（北京）": new Date("2021-10-21T01:30:00.000Z"),
  });
});

test("the same in English, but for names and grades, which are the edition's", async () => {
  const row = await rowOf(boardContents([boardCounty(), silent], { locale: "en" }), 1);

  expect(row).toMatchObject({
    Code: "140525",
    County: "晋城市泽州县",
    Stage: "open",
    Due: null,
    Overdue: "no",
    "Urged by decision": null,
    "Effective score": 0,
    "Effective grade": "nothing filed",
    "Signed off": "no",
    "Items: being filled in": 38,
    "Items missing": 38,
    "Updated (Beijing)": null,
  });
});

test("who filed nothing is called 未报送 in Chinese", async () => {
  expect(await rowOf(boardContents([silent]))).toMatchObject({
    采用等次: "未报送",
    阶段: "填报中",
  });
});

test.each([
  {
    phase: "opened",
    locale: "zh",
    says: /^填报：2021-09-01至2021-10-15；市级复核：.*2021-12-20。$/,
  },
  { phase: "closed", locale: "zh", says: /^评价已结束。填报：/ },
  { phase: "opened", locale: "en", says: /^To fill in: 2021-09-01 to 2021-10-15; city: / },
  { phase: "closed", locale: "en", says: /^The cycle is closed\. To fill in: / },
] as const)(
  "above the table of a cycle that is $phase its days stand ($locale)",
  async ({ phase, locale, says }) => {
    const { rows } = await sheetOf(boardContents([], { phase, locale }));

    expect(rows[1]?.[0]).toMatch(says);
  },
);

test.each([
  {
    locale: "zh",
    title: "晋城市2021年对市县级人民政府履行教育职责评价一览",
    says: "评价尚未启动，不设期限。",
  },
  {
    locale: "en",
    title: "Evaluation of counties 2021: 晋城市",
    says: "The cycle has not been opened: nothing is due.",
  },
] as const)(
  "of a cycle that nobody opened the sheet says so ($locale)",
  async ({ locale, title, says }) => {
    const contents = boardContents([], { phase: "unopened", windows: undefined, locale });

    const { rows } = await sheetOf(contents);

    expect([rows[0]?.[0], rows[1]?.[0]]).toEqual([title, says]);
  },
);

test("headings and names stay in sight, every row can be filtered, and it prints on A3 with the headings repeated", async () => {
  const sheet = await sheetOf(boardContents([boardCounty(), silent]));

  expect(sheet).toMatchObject({
    name: "一览",
    freezePane: { rows: 3, columns: 2 },
    autoFilter: { range: "A3:AA5" },
    pageSetup: { paperSize: "a3", orientation: "landscape", printTitlesRow: "$3:$3" },
  });
  expect(sheet.columns?.map(({ width = 0 }) => width > 8)).toEqual(Array(27).fill(true));
});

test("a row is as high as what wraps in it", async () => {
  const { rowDefs } = await sheetOf(
    boardContents([boardCounty(), boardCounty({ vetoes: ["V1", "V2"] })]),
  );

  expect([rowDefs?.get(3)?.height, rowDefs?.get(4)?.height]).toEqual([16, 32]);
});

test("cells are shown as what they are: points with two places, days, minutes, codes as text", async () => {
  const { cells } = await sheetOf(boardContents());

  const formats = [0, 3, 5, 6, 26].map((column) => cells?.get(`3,${column}`)?.style?.numFmt);

  expect(formats).toEqual(["@", "yyyy-mm-dd", "0", "0.00", "yyyy-mm-dd hh:mm"]);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://example.com")', "<b>&'\""])(
  "%j is text, whatever it begins with",
  async (text) => {
    const contents = boardContents([boardCounty({ name: text, grade: text, vetoes: [text] })]);

    const { rows } = await sheetOf(contents);

    expect([rows[3]?.[1], rows[3]?.[9], rows[3]?.[11]]).toEqual([text, text, text]);
    const xml = strFromU8(
      unzipSync(await boardWorkbook(contents))["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
    );
    expect(xml).toContain("<sheetData>");
    expect(xml).not.toMatch(/<f[ >]/);
  },
);

test("the whole province has a row for each county, and the same state gives the same bytes", async () => {
  const counties = countiesWithin("14").map((county) =>
    boardCounty({ county, name: fullDivisionName(county) }),
  );

  const [one, other] = [
    await boardWorkbook(boardContents(counties)),
    await boardWorkbook(boardContents(counties)),
  ];

  expect(one).toEqual(other);
  const { sheets } = await readXlsx(one);
  expect(sheets[0]?.rows).toHaveLength(3 + 117);
});
