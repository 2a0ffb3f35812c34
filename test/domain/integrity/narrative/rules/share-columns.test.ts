import { expect, test } from "vitest";
import { shareColumns } from "../../../../../shared/domain/integrity/narrative/rules/share-columns.ts";
import { saidOf } from "./said-of.ts";

const amounts = "支出分别为1000万元、2000万元、4000万元，拨款分别为500万元、1200万元、3000万元，";

test.each([
  `${amounts}拨款占支出的比例分别为50%、60%、75%。`,
  `学生分别为1人、2人、3人，${amounts}占比分别达50%、60%、75%。`,
  `${amounts}占比依次为50%、60%和75%，增长5%。`,
  `${amounts}占比分别达到50%、60%、75%，其余占5%。`,
])("shares of the second row in the first hold: %s", (text) => {
  expect(saidOf(shareColumns, text)).toStrictEqual(["holds"]);
});

test("where the other columns agree, the one that does not is told", () => {
  expect(saidOf(shareColumns, `${amounts}占比分别为50%、60%、57%。`)).toStrictEqual([
    "文中“4000万元，拨款分别为500万元、1200万元、3000万元，占比分别为50%、60%、57%”：3000万元占4000万元的比例应为75%。",
  ]);
});

test.each([
  [
    "all are rates",
    "甲率分别为100%、100%、100%，乙率分别为50%、60%、75%，占比分别为50%、60%、57%。",
  ],
  ["a share is one of a name", `${amounts}占比分别为50%、小学66%、75%。`],
  ["a share is joined to a name", `${amounts}占比分别为50%、66%和小学75%。`],
  ["a share is joined by a name", `${amounts}占比分别为50%、66%小学和75%。`],
  ["a share stands behind a comma", `${amounts}占比分别为50%、66%，75%。`],
  ["one share is followed by growths", `${amounts}占比分别为50%，增长66%、75%。`],
  ["a share is a count", `${amounts}占比分别为50%、66%、75所。`],
  ["the row is of a name", `${amounts}占比分别为小学50%、66%、75%。`],
  ["two columns differ", `${amounts}占比分别为50%、66%、57%。`],
  [
    "there are two columns only",
    "支出分别为100元、200元，拨款分别为50元、120元，占比分别为50%、66%。",
  ],
  ["a share is left out", `${amounts}占比分别为50%、66%。`],
  [
    "a part is left out",
    "支出分别为1元、2元、4元，拨款分别为5元、6元，占比分别为500%、366%、57%。",
  ],
  [
    "a whole is left out",
    "支出分别为1元、2元，拨款分别为5元、6元、7元，占比分别为500%、366%、57%。",
  ],
  ["the rates are growths", `${amounts}同比分别达到50%、60%、57%。`],
  ["the rates rose", `${amounts}占比增幅分别为50%、60%、57%。`],
  ["they are rates of something else", `${amounts}合格率分别为50%、60%、57%。`],
  [
    "another sentence begins",
    "支出分别为10元、20元、40元，拨款分别为5元、12元、30元。占比分别为50%、60%、57%。",
  ],
  [
    "the wholes are of another sentence",
    "支出分别为10元、20元、40元。拨款分别为5元、12元、30元，占比分别为50%、60%、57%。",
  ],
  [
    "parts and wholes are of two kinds",
    "学校分别为10所、20所、40所，拨款分别为5元、12元、30元，占比分别为50%、60%、57%。",
  ],
  [
    "the rows are not announced",
    "支出10元、20元、40元，拨款5元、12元、30元，占比分别为50%、60%、57%。",
  ],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(shareColumns, text)).toStrictEqual([]);
});
