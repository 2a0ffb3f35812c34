import { codePointName } from "../../domain/text/code-point-name.ts";
import { graphemesOf } from "../../domain/text/graphemes.ts";

/** 〓 stands where a printer had no type for a character. */
const GETA = "〓";

/**
 * What no face can draw, among the faults Typst finds in a document that is to be PDF/A: letters with their marks, and those
 * of the private use area, which look different on each machine. Typst tells them as Rust writes strings: `"\u{200d}"`.
 */
export const undrawableIn = (faults: string): readonly string[] =>
  [...faults.matchAll(/message: "((?:[^"\\]|\\.)*)"/gs)].flatMap(([, message = ""]) => {
    const [, text] = undrawableFault.exec(unescaped(message)) ?? [];
    return text === undefined ? [] : [unescaped(text)];
  });

const undrawableFault = /^PDF\/A\S* error: the (?:text|PDF contains the codepoint) `"(.*?)"`/s;

const unescaped = (text: string): string =>
  text.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gs, (_, code: string | undefined, plain: string) =>
    code === undefined
      ? (escapes[plain] ?? plain)
      : String.fromCodePoint(Number.parseInt(code, 16)),
  );

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "0": "\0" };

/** Every string inside a value with a 〓 for each character, marks included, that has something no face can draw. */
export const withDrawableText = <Value>(value: Value, undrawable: ReadonlySet<string>): Value =>
  JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === "string" && !isAscii(each) ? drawable(each, undrawable) : each,
  );

/** Such text always can be drawn, and words like the kind of a block are of it. */
const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

const drawable = (text: string, undrawable: ReadonlySet<string>): string => {
  const places = placesOf(text, undrawable);
  if (places.length === 0) return text;
  return graphemesOf(text)
    .map(({ segment, index }) => {
      const end = index + segment.length;
      return places.some((place) => place.from < end && place.to > index) ? GETA : segment;
    })
    .join("");
};

interface UndrawableRun {
  readonly from: number;
  readonly to: number;
}

const placesOf = (text: string, undrawable: ReadonlySet<string>): readonly UndrawableRun[] =>
  [...undrawable].flatMap((letters) => {
    const places: UndrawableRun[] = [];
    for (let from = text.indexOf(letters); from >= 0; from = text.indexOf(letters, from + 1))
      places.push({ from, to: from + letters.length });
    return places;
  });

/** A line for the last page that names what is missing, so that no 〓 passes for a character of the author's. */
export const undrawableLine = (undrawable: ReadonlySet<string>): string => {
  const names = [...undrawable].toSorted().map(codesOf);
  const named = names.slice(0, NAMED).join("、");
  const all = names.length > NAMED ? `${named}等${names.length}个` : named;
  return `字库缺字：本PDF以${GETA}代替字体中没有的字符${all}，原字见本报告的其他格式。`;
};

const NAMED = 24;

/** A letter may carry any number of marks; the first few tell which it is. */
const codesOf = (letters: string): string =>
  [...letters]
    .slice(0, MARKS)
    .map((letter) => codePointName(letter, 0))
    .join("+");

const MARKS = 4;
