import { saxElements } from "./sax.ts";

/** A field that is still open: what it says to do, then what it last showed. */
interface OpenField {
  code: string;
  result: string;
  inResult: boolean;
}

/**
 * The instructions of all fields of a part of a Word document, each put together from its pieces as Word does: runs split
 * them anywhere, and a field inside another gives it what it shows.
 */
export const fieldCodes = (part: Uint8Array): readonly string[] => {
  const codes: string[] = [];
  const open: OpenField[] = [];
  let inText = false;
  const write = (text: string) => {
    const field = open.at(-1);
    if (field === undefined) return;
    if (field.inResult) field.result += text;
    else field.code += text;
  };
  const close = () => {
    const field = open.pop();
    if (field === undefined) return;
    codes.push(field.code);
    write(quoted(field.code) ?? field.result);
  };
  const onMark: Readonly<Record<string, () => void>> = {
    begin: () => open.push({ code: "", result: "", inResult: false }),
    separate: () => {
      const field = open.at(-1);
      if (field !== undefined) field.inResult = true;
    },
    end: close,
  };
  saxElements(part, {
    opened: ({ name, attributes }) => {
      inText = TEXT.has(name);
      if (name === "fldSimple") codes.push(attributes.get("instr") ?? "");
      if (name === "fldChar") onMark[attributes.get("fldCharType") ?? ""]?.();
    },
    closed: () => {
      inText = false;
    },
    text: (text) => {
      if (inText) write(text);
    },
  });
  return [...codes, ...open.map(({ code }) => code)];
};

const TEXT: ReadonlySet<string> = new Set(["instrText", "delInstrText", "t"]);

/** What a QUOTE field shows: its texts, and numbers as the characters that they stand for. */
const quoted = (code: string): string | undefined => {
  const [, rest] = /^\s*QUOTE\s+(.*)$/is.exec(code) ?? [];
  return rest?.replaceAll(
    /"([^"]*)"|(\d{1,5})|(\s+)|([^"\d\s]+)/g,
    (whole, text, number, space) => {
      if (number !== undefined) return String.fromCharCode(Number(number));
      return space === undefined ? (text ?? whole) : "";
    },
  );
};
