/** 〓 stands where a printer had no type for a character. */
const GETA = "〓";

/**
 * The characters that no face has, among the faults Typst finds in a document that is to be PDF/A; nothing when it found
 * any other fault. It tells them as Rust writes strings: `the text "\\u{200d}" could not be displayed`.
 */
export const undrawableIn = (faults: string): ReadonlySet<string> | undefined => {
  const told = [...faults.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) =>
    unescaped(text),
  );
  const texts = told.map(
    (message) => /^PDF\/A\S* error: the text "(.*)" could not be displayed/s.exec(message)?.[1],
  );
  const characters = texts.flatMap((text) => (text === undefined ? [] : [...unescaped(text)]));
  return told.length > 0 && texts.every((text) => text !== undefined)
    ? new Set(characters)
    : undefined;
};

const unescaped = (text: string): string =>
  text.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gs, (_, code: string | undefined, plain: string) =>
    code === undefined
      ? (escapes[plain] ?? plain)
      : String.fromCodePoint(Number.parseInt(code, 16)),
  );

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "0": "\0" };

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** Text with a 〓 for every character, with its marks, that has something no face can draw. */
const drawable = (text: string, undrawable: ReadonlySet<string>): string =>
  [...text].some((character) => undrawable.has(character))
    ? Array.from(graphemes.segment(text), ({ segment }) =>
        [...segment].some((character) => undrawable.has(character)) ? GETA : segment,
      ).join("")
    : text;

/** The same for every string inside a value. */
export const withDrawableText = <Value>(value: Value, undrawable: ReadonlySet<string>): Value =>
  JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === "string" ? drawable(each, undrawable) : each,
  );

/** A line for the last page that names what is missing, so that no 〓 passes for a character of the author's. */
export const undrawableLine = (undrawable: ReadonlySet<string>): string => {
  const codes = [...undrawable]
    .map((character) => character.codePointAt(0) ?? 0)
    .toSorted((one, other) => one - other)
    .map((code) => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`);
  const named = codes.slice(0, NAMED).join("、");
  return `字库缺字：本PDF以${GETA}代替字体中没有的字符${codes.length > NAMED ? `${named}等${codes.length}个` : named}，原字见本报告的其他格式。`;
};

const NAMED = 24;
