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
  ["sections[2].text", "自评文字第3节的正文"],
  ["sections[0].title", "自评文字第1节的标题"],
  ["indicators[9].numerator", "指标表第10行“平安校园创建率”的分子"],
  ["facts[0]", "第1条事实"],
  ["facts[9].note", "第10条事实的备注"],
  ["facts[0].surprise", "第1条事实的内容"],
  ["sections[2]", "自评文字第3节"],
  ["sections[2].surprise", "自评文字第3节的内容"],
  ["documents[10]", "登记的第11个材料编号"],
  ["documents.2-1_a", "2-1_a项的佐证材料"],
  ["documents.", "材料中的“documents.”"],
  ["safeCampusRate.previous", "“平安校园创建率”的上年值"],
  ["safeCampusRate.note", "材料中的“safeCampusRate.note”"],
  ["unheardRate.value", "材料中的“unheardRate.value”"],
  ["unheard", "材料中的“unheard”"],
  ["甲\n乙!A1:B3", "工作表“甲\n乙”A1至B3单元格"],
  ["AA10:ABC1234567", "表格AA10至ABC1234567单元格"],
  ["甲\n乙!AB17", "工作表“甲\n乙”第17行AB列（平安校园创建率）"],
  ["ABC1234567", "表格第1234567行ABC列（平安校园创建率）"],
  ["31:140", "第31行第140个字符"],
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

test.each([
  ["xindicators[23].value"],
  ["indicators[23].value!"],
  ["indicators[23]x"],
  ["indicators[].value"],
  ["indicators[1].parts[x]"],
  ["xfacts[0].note"],
  ["facts[0]x"],
  ["facts[0].note!"],
  ["xsections[2].text"],
  ["sections[2]x"],
  ["sections[2].text!"],
  ["xdocuments[1]"],
  ["documents[1]x"],
  ["xdocuments.1"],
  ["documents.1 "],
  ["xE1:E2"],
  ["E1:E2x"],
  ["ABCD1:E2"],
  ["E1:ABCD2"],
  ["E12345678:F1"],
  ["E1:F12345678"],
  ["xE17"],
  ["E17x"],
  ["ABCD1"],
  ["E12345678"],
  ["x3:14"],
  ["3:14x"],
  ["17x"],
  ["x17"],
  ["-safeCampusRate.value"],
  ["safeCampusRate.values"],
  ["!sha256"],
  ["sha256!"],
  ["1period"],
])("%s, which is no place of ours, is quoted", (path) => {
  expect(placeNamed(path, naming)).toBe(`材料中的“${path}”`);
});

test("a cell, a row or an entry of which no name is known goes without", () => {
  const unnamed = { indicatorName: () => undefined };

  expect(placeNamed("指标!E17", unnamed)).toBe("工作表“指标”第17行E列");
  expect(placeNamed("E17", unnamed)).toBe("表格第17行E列");
  expect(placeNamed("indicators[0]", unnamed)).toBe("指标表第1行");
  expect(placeNamed("indicators[3].parts[1]", unnamed)).toBe("指标表第4行的第2个分项");
});
