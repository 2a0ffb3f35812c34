import { expect, test } from "vitest";
import { numberShownBy } from "../../shared/intake/xlsx/shown-number.ts";
import { textShownBy } from "../../shared/intake/xlsx/shown-text.ts";

const shown = (format: string, value: number) => {
  const of = numberShownBy(format)(value);
  return of.kind === "number" ? of.text : of.kind;
};

test.each([
  ["General", 333210000, "333210000"],
  ["G/通用格式", 0.973, "0.973"],
  ["#,##0.00", -500, "-500"],
  ["0_);(0)", -500, "-500"],
  ["0;[Red]0", -500, "-500"],
  ["0.00E+00", 333210000, "333210000"],
  ["[DBNum2][$-804]General", 500, "500"],
  ['_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', 0, "0"],
  ["00000", 500, "500"],
  ["#,###.#", 0.05, "0.05"],
  ["#.00", 0, "0"],
  ['_-* #,##0_-;_-* "-"??_-;_-* "-"??_-;_-@_-', 0, "0"],
  ["0.00;@", -500, "-500"],
  ['@"元"', 500, "500"],
  ['[>=10000]0!.0,"万";0', -500, "-500"],
  ["# ##0", 33321, "33321"],
] as const)("%s shows %d as the number that it is", (format, value, text) => {
  expect(shown(format, value)).toBe(text);
});

test.each([
  ["0.0%", 0.973, "97.3%"],
  ["0.00 %", 0.973, "97.3%"],
  ['0.0"%"', 97.3, "97.3%"],
  ["0\\%", 97.3, "97.3%"],
  ['0!.0,"万"', 333210000, "33321万"],
  ['0\\.0000"万元"', 333210000, "33321万元"],
  ['0!.00,,"亿"', 333210000, "3.3321亿"],
  ['0.0,"千元"', 333210000, "333210千元"],
  ['0.0,,"百万"', 333210000, "333.21百万"],
  ['0"万元"', 33321, "33321万元"],
  ['0"（万元）"', 33321, "33321（万元）"],
  ['0"(人)"', 500, "500(人)"],
  ['0.00"亿"', 3.3321, "3.3321亿"],
  ['General"人"', 500, "500人"],
  ["[$￥-804]#,##0.00", 500, "500元"],
  ['"¥"#,##0;"¥"-#,##0', -500, "-500元"],
  ["¥#,##0.00", 500, "500元"],
  ["[$$-409]#,##0.00", 500, "$500"],
  ['"约"0', 500, "约500"],
  ['[>9999]0!.0,"万";0', 333210000, "33321万"],
  ['[>9999]0!.0,"万";0', 500, "500"],
] as const)("what %s writes around %d goes with it: %s", (format, value, text) => {
  expect(shown(format, value)).toBe(text);
});

test.each([
  ["#,##0.00,,", 333210000],
  ["0,", 333210000],
  ["0,.0", 333210000],
  ['0.0,"万"', 333210000],
  ['[>9999]0.0,"万";0', 333210000],
  ["# ?/?", 0.5],
  ["000-0000", 5001234],
  ['"500"', 600],
  ['[=1]"是";[=0]"否";0', 0],
  ["0;0", -500],
  ['[=0]"-";0', -500],
  ["[>0]0;0", -500],
  ["-0", 500],
  ["(0)", 500],
  ["0%%", 0.973],
  ['0"0"', 50],
  ['0"00"', 5],
  ['"5"00', 12],
  ['"."0', 5],
  ['0".5"', 5],
  ['0"²"', 5],
  ["0%0", 0.5],
  ['#"元"', 0],
  ["#%", 0.004],
  ["0".repeat(300), 500],
] as const)("%s shows something else than %d", (format, value) => {
  expect(shown(format, value)).toBe("differs");
});

test.each([
  [";;;", 500],
  ["0;-0;;@", 0],
  ["0.00;;", -500],
  ["#", 0],
  ["#,###", 0.4],
  ["?", 0],
  ["#.##", 0.004],
] as const)("%s shows nothing of %d", (format, value) => {
  expect(shown(format, value)).toBe("hidden");
});

test.each(["yyyy-mm-dd", "h:mm", "[h]:mm", '上午/下午h"时"', "[$-F800]dddd", "e"])(
  "%s shows a day or a time",
  (format) => {
    expect(shown(format, 44256.5)).toBe("date");
  },
);

test("words in quotes are no parts of a day", () => {
  expect(shown('0"m"', 5)).toBe("5m");
  expect(shown("0\\d", 5)).toBe("5d");
});

test.each([
  ["@", "500"],
  ["General", "500"],
  ["0.00", "500"],
  [";;", "500"],
  ['_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', "500"],
  ['@"元"', "500元"],
  ['0;-0;0;@"万元"', "500万元"],
  ['0;"约"@', "约500"],
] as const)("%s shows a typed 500 as %s", (format, text) => {
  expect(textShownBy(format)("500")).toEqual({ kind: "text", text });
});

test.each([
  [";;;", "hidden"],
  ["0;-0;0;", "hidden"],
  ['0;0;0;"保密"', "differs"],
  ["@@", "differs"],
  ["@0", "differs"],
] as const)("%s shows nothing or something else than a typed 500: %s", (format, kind) => {
  expect(textShownBy(format)("500")).toEqual({ kind });
});
