import { expect, test } from "vitest";
import { placeNamed } from "../../../shared/domain/findings/place-named.ts";

const naming = {
  name: "平安校园创建率",
  indicatorName: (id: string) => (id === "safeCampusRate" ? "平安校园创建率" : undefined),
};

test.each([
  ["indicators[23].value", "指标表第24行“平安校园创建率”的填报值"],
  ["indicators[0].previous", "指标表第1行“平安校园创建率”的上年值"],
  ["indicators[3].parts[1]", "指标表第4行“平安校园创建率”的第2个分项"],
  ["indicators[3].surprise", "指标表第4行“平安校园创建率”的内容"],
  ["indicators[3]", "指标表第4行“平安校园创建率”"],
  ["facts[0]", "第1条事实"],
  ["facts[11].note", "第12条事实的备注"],
  ["facts[2].surprise", "第3条事实的内容"],
  ["sections[4]", "自评文字第5节"],
  ["sections[4].surprise", "自评文字第5节的内容"],
  ["noSuchRate.value", "材料中的“noSuchRate.value”"],
  ["sections[2].text", "自评文字第3节的正文"],
  ["sections[0].title", "自评文字第1节的标题"],
  ["指标!E17", "工作表“指标”第17行E列（平安校园创建率）"],
  ["E17", "表格第17行E列（平安校园创建率）"],
  ["指标!A1:B3", "工作表“指标”A1至B3单元格"],
  ["safeCampusRate.value", "“平安校园创建率”的填报值"],
  ["documents[1]", "登记的第2个材料编号"],
  ["documents.1.1", "1.1项的佐证材料"],
  ["documents", "登记的材料编号"],
  ["sha256", "文件内容"],
  ["period.to", "登记的终止日期"],
  ["practices", "自评文字“经验做法”部分"],
  ["3:14", "第3行第14个字符"],
  ["17", "第17行"],
  ["", "整份材料"],
  ["说明页", "材料中的“说明页”"],
])("%s is called %s", (path, words) => {
  expect(placeNamed(path, naming)).toBe(words);
});

test("a row of which the indicator is not known is still counted from 1", () => {
  expect(placeNamed("indicators[23].note", { indicatorName: () => undefined })).toBe(
    "指标表第24行的备注",
  );
});

test("a cell and a row of which nobody names the indicator are told by their place alone", () => {
  const nameless = { indicatorName: () => undefined };

  expect(placeNamed("E17", nameless)).toBe("表格第17行E列");
  expect(placeNamed("indicators[0]", nameless)).toBe("指标表第1行");
});
