import { expect, test } from "vitest";
import { partListsIn } from "../../../../../shared/domain/integrity/narrative/relations/part-lists.ts";
import { listsTold, paragraphsIn } from "./lists-told.ts";

test.each([
  ["其中优秀率高50个百分点，及格率高30个百分点。", []],
  ["学校80所，其中计划50所。", ["among 计划50"]],
  ["学校80所（计划50所，民办30所）。", ["bracket 计划50 民办30"]],
  ["其中公办50所、30所。", ["among 公办50"]],
  ["其中公办50所民办30所。", ["among 公办50"]],
  ["其中公办50所和民办30所。", ["among 公办50 民办30"]],
  ["其中公办50所其他和民办30所。", ["among 公办50"]],
  ["其中公办50所，公共校30所。", ["among 公办50 公共校30"]],
  ["其中公办50所，1998年建30所。", ["among 公办50"]],
  ["其中公办50所，2020建30所。", ["among 公办50"]],
  ["其中公办50所，少年宫办30所。", ["among 公办50 少年宫办30"]],
  ["其中公办50所，与乡镇共同办学的学校30所。", ["among 公办50 乡镇共同办学的学校30"]],
  ["其中公办50所，由县城迁入30所。", ["among 公办50"]],
  ["其中公办50所，常年开放30所。", ["among 公办50 常年开放30"]],
  [
    "其中公办50所，寄宿制和走读制乡镇中心的小学和初中校30所。",
    ["among 公办50 寄宿制和走读制乡镇中心的小学和初中校30"],
  ],
  ["其中公办50所，寄宿制和走读制乡镇中心的小学和初中校园30所。", ["among 公办50"]],
  ["学校80所（公办50所、民办30）。", ["bracket 公办50 民办30"]],
  ["学校80所，其中公办50所、民办30。", ["among 公办50"]],
  ["学校80所（公办50所、教师30名）。", ["bracket 公办50"]],
  ["其中小学50所，教学点30处。", ["among 小学50"]],
  ["其中教师50名，教学点30个。", ["among 教师50"]],
  ["其中小学50所，乡村教学点30个。", ["among 小学50"]],
  ["其中小学50所，教学点食堂30个。", ["among 小学50"]],
])("a number with a name, a mark and the same unit is the next part: %s", (text, lists) => {
  expect(listsTold(text)).toStrictEqual(lists);
});

test.each([
  ["其中公办50所；另外，民办30所。", ["among 公办50"]],
  ["其中公办寄宿小学50所；民办走读乡镇小学30所。", ["among 公办寄宿小学50 民办走读乡镇小学30"]],
  ["其中公办寄宿小学50所；民办走读的乡镇小学30所。", ["among 公办寄宿小学50"]],
  ["其中食堂50所，占62.5%；公办30所，占37.5%。", ["among 食堂50/62.5 公办30/37.5"]],
  ["其中食堂50所，占62.5%；公办30所，教师90名。", ["among 食堂50/62.5"]],
  ["其中食堂50所，平均3人；公办30所，平均5人。", ["among 食堂50 公办30"]],
  ["其中食堂50所，占62.5%，教师90名；公办30所，占37.5%。", ["among 食堂50/62.5"]],
  ["其中小学50所，初中30所；高中20所。", ["among 小学50 初中30"]],
  ["其中小学50所；初中30所；高中20所。", ["among 小学50 初中30 高中20"]],
  ["其中小学50所，另有30所；初中20所。", ["among 小学50"]],
  ["其中小学50所，优秀率30%；初中20所。", ["among 小学50"]],
  ["其中小学50所，编号30；初中20所。", ["among 小学50"]],
  ["其中小学50所，在校的寄宿小学生90人；初中20所。", ["among 小学50 初中20"]],
  ["其中小学50所，在校的全部寄宿学生90人；初中20所。", ["among 小学50"]],
  ["其中小学50所。开学后，教师90人；初中20所。", ["among 小学50"]],
])("behind a semicolon a list goes on in the form it began with: %s", (text, lists) => {
  expect(listsTold(text)).toStrictEqual(lists);
});

test.each([
  ["其中公办50所，学校比上年增加5所，民办30所。", ["among 公办50"]],
  ["其中公办50所，比上年增加的学校5所，民办30所。", ["among 公办50"]],
  ["其中公办50所，教师平均5所，民办30所。", ["among 公办50"]],
  ["其中公办50所，平均每个乡镇新建5所，民办30所。", ["among 公办50"]],
  ["其中公办50所，增加5所，民办30所。", ["among 公办50 民办30"]],
  ["其中公办50所，净增加学校5所，民办30所。", ["among 公办50 民办30"]],
  ["其中公办50所，教师增长5人，民办30所。", ["among 公办50"]],
  ["其中公办50所，优秀率30%，民办30所。", ["among 公办50"]],
  ["其中公办50所，提高5个百分点，民办30所。", ["among 公办50 民办30"]],
  ["其中公办50所，增长率高达5%，民办30所。", ["among 公办50"]],
  ["其中公办50所，增长达5%，民办30所。", ["among 公办50 民办30"]],
  ["其中公办50所，占62.5%，占全县10%，民办30所。", ["among 公办50/62.5 民办30"]],
  ["其中公办50所，民办30所；占37.5%。", ["among 公办50 民办30"]],
  ["其中公办50所（较多。占62.5%）。", ["among 公办50/62.5"]],
])("how a part grew, and its share, are said beside it and are no parts: %s", (text, lists) => {
  expect(listsTold(text)).toStrictEqual(lists);
});

test.each([
  ["其中公办50所，民办30所（其中小学20所）。", ["among 公办50 民办30", "among 小学20"]],
  ["其中公办50所，民办30所；其中小学20所。", ["among 公办50 民办30", "among 小学20"]],
  ["其中公办50所，民办30所，乡村学校其中20所。", ["among 公办50 民办30", "among 20"]],
  ["学校80所（公办50所）和教学点（民办30所）。", ["bracket 公办50"]],
  ["学校80所（公办50所（小学20所）、民办30所）。", ["bracket 公办50 民办30", "bracket 小学20"]],
])("a list ends where its bracket ends and where its part is a whole: %s", (text, lists) => {
  expect(listsTold(text)).toStrictEqual(lists);
});

test("the names before 分别为 are found at the beginning of a long text too", () => {
  const text = `小学、初中在校生分别为50人、30人。${"教育事业不断发展。".repeat(20)}`;

  expect(listsTold(text)).toStrictEqual(["consists 小学50 初中在校生30"]);
});

const stems = [..."甲乙丙丁戊己庚辛壬癸"];
const names = [..."子丑寅卯辰"].flatMap((branch) => stems.map((stem) => `${stem}${branch}校`));

test("of a list of fifty names the first and forty more are read, and once only", () => {
  const [paragraph] = paragraphsIn(`其中${names.map((name) => `${name}5所`).join("、")}。`);
  const lists = paragraph && partListsIn(paragraph);

  expect(names).toHaveLength(50);
  expect(lists?.map(({ parts }) => parts.length)).toStrictEqual([41]);
  expect(paragraph && partListsIn(paragraph)).toBe(lists);
});
