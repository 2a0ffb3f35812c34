import Big from "big.js";
import { expect, test } from "vitest";
import { paragraphsOf } from "../../../../../shared/domain/integrity/narrative/reading/paragraph.ts";
import { rangeOf, sumOf } from "../../../../../shared/domain/integrity/narrative/reading/ranges.ts";
import { agreementOf } from "../../../../../shared/domain/integrity/narrative/relations/agreement.ts";
import {
  isNear,
  isNearly,
} from "../../../../../shared/domain/integrity/narrative/relations/completeness.ts";
import {
  isOneSlipOff,
  meantFor,
} from "../../../../../shared/domain/integrity/narrative/relations/slips.ts";

const quantitiesOf = (text: string) =>
  paragraphsOf({ sections: [{ part: "achievements", title: "", text }] }).flatMap(
    ({ quantities }) => quantities,
  );

test.each([
  ["1204", ["2104", "1024", "1240", "12040", "120.4"]],
  ["100", ["1000", "10"]],
  ["0.25", ["0.52", "2.5", "0.025"]],
  ["1.5", ["15", "0.15"]],
  ["33", ["330", "3.3"]],
])("whoever wrote %s may have meant %j", (value, meant) => {
  expect(quantitiesOf(`${value}所`).map(meantFor)).toEqual([meant]);
});

test.each([
  ["two digits changed in a part", "2172、2143、92", false, true],
  ["two digits changed in the whole", "2127、2143、29", false, true],
  ["the point moved in a part", "1250、1000、25", false, true],
  ["too small a whole", "72、43、92", false, false],
  ["no slip", "2172、2143、40", false, false],
  ["three alike of a hundred", "121、60、40、12", true, true],
  ["three unlike of a hundred", "121、60、40、12", false, false],
  ["two alike of a hundred", "121、60、16", true, false],
  ["two alike of five hundred", "561、500、16", true, true],
  ["four unlike of three hundred", "321、200、60、40、12", false, true],
  ["four unlike of a hundred", "121、30、30、40、12", false, false],
  ["two alike above fifty-seven", "57、62、31", true, true],
  ["two alike above forty-five", "45、41、31", true, false],
  ["three alike above forty-five", "45、41、21、10", true, true],
  ["three unlike above forty-five", "45、41、21、10", false, false],
  ["three alike above nineteen", "19、21、4、3", true, false],
  ["one digit of four parts", "2111、1000、500、311、200", false, true],
  ["two digits of four parts", "2121、1000、500、311、200", false, false],
  ["one digit of three alike of ten thousand", "21111、10000、5000、5111", true, true],
  ["one digit of three unlike", "21111、10000、5000、5111", false, false],
  ["one digit of three alike of nine thousand", "9111、3000、3000、2111", true, false],
  ["two alike above fifty", "50、41、36", true, true],
  ["three alike above twenty", "20、21、4、4", true, true],
  ["three alike of a hundred exactly", "100、58、12、21", true, true],
  ["three unlike of three hundred", "321、200、100、12", false, false],
  ["two alike of two hundred exactly", "200、179、12", true, true],
  ["two unlike of a thousand tens", "10000、8790、2110", false, true],
  ["two unlike of fifty thousands", "50000、32000、81000", false, false],
  ["one digit of four parts of a thousand", "1000、541、200、150、139", false, true],
  ["one digit of three alike of ten thousand exactly", "10000、5141、3000、1889", true, true],
  ["a part of six that would be one", "2117、1000、801、312、3、6", false, true],
  ["a part of five that would be none", "2117、1000、801、313、3、5", false, false],
  ["a part of nine that would be fourteen", "2122、1006、806、296、9", false, false],
  ["tenths", "2111.4、1000.2、500.1、311.6、299.2", false, true],
  ["tenths and hundredths", "2111.44、1000.2、500.1、311.6、299.2", false, false],
  ["tens and hundredths", "2141.14、1000.2、500.1、311.6、299.2", false, false],
  ["two digits changed in a rounded part", "2172.5、2143.2、92.4", false, true],
  ["two unlike of two thousand tenths", "217.5、188.2、92.3", false, true],
  ["two unlike with tenths of five thousand", "5000、3210.5、1798.5", false, true],
  ["round numbers with few digits", "5000、3200、1080", false, false],
] as const)("whether %s is one slip of the pen (%s)", (_, text, alike, off) => {
  const unit = text.includes(".") ? "万元" : "所";
  const [whole, ...parts] = quantitiesOf(`${text.replaceAll("、", `${unit}、`)}${unit}`);

  expect(whole && isOneSlipOff({ whole, parts, alike })).toBe(off);
});

test.each([
  ["80万元", "50万元、30万元", true],
  ["81万元", "50万元、30万元", false],
  ["84万元", "51万元、32万元", true],
  ["86万元", "51万元、32万元", false],
  ["81万元", "50.0万元、30万元", true],
  ["21万元", "15万元、5万元", false],
  ["1156万元", "1115万元、40万元", true],
  ["100余万元", "50万元、60万元", true],
  ["304万元", "101万元、202万元", true],
])("whether a total of %s agrees with %s: %s", (total, parts, agrees) => {
  const [whole, ...rest] = quantitiesOf(`${total}、${parts}`);
  const all = whole === undefined ? rest : [whole, ...rest];

  expect(whole && agreementOf(all)(sumOf(rest.map(rangeOf)), rangeOf(whole))).toBe(agrees);
});

test.each([
  [98, 100, 3, true],
  [97, 100, 3, false],
  [102, 100, 3, true],
  [103, 100, 3, false],
  [19, 20, 3, true],
  [18, 19, 3, false],
  [7, 8, 4, true],
  [6, 7, 4, false],
  [6, 8, 4, false],
  [49, 50, 2, true],
  [48, 49, 2, false],
  [20, 20, 3, true],
])("whether %i come near %i with %i parts: %s", (sum, whole, count, near) => {
  const leeway = [19, 49, 50].includes(whole) ? "0" : "0.02";

  expect(isNear({ sum: new Big(sum), whole: new Big(whole), leeway, count })).toBe(near);
});

test("a list that is one of twenty off is nearly its whole, two of twenty are not", () => {
  expect(isNearly(new Big(19), new Big(20))).toBe(true);
  expect(isNearly(new Big(18), new Big(20))).toBe(false);
  expect(isNearly(new Big(18), new Big(19))).toBe(false);
});
