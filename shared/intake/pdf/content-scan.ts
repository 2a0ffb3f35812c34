/** What drawing costs, counted and not carried out. */
export interface DrawingCounts {
  readonly operators: number;
  /** How many states of drawing are kept at a time, one above the other. */
  readonly depth: number;
  /** Lines, fillings and pictures written into the stream itself. */
  readonly drawings: number;
  /** Texts shown that are more than spaces. */
  readonly texts: number;
  /** Bytes of the texts, as they are written. */
  readonly textBytes: number;
  /** Pixels of the pictures: of a stream, those written into it. */
  readonly pixels: number;
}

/** What the operators of a content stream ask for. */
export interface ContentScan {
  readonly counts: DrawingCounts;
  /** How often each form or picture is painted, by its name. */
  readonly painted: ReadonlyMap<string, number>;
  /** Fonts that are chosen, by their names. */
  readonly fonts: ReadonlySet<string>;
}

/** Goes through a content stream once, token by token (ISO 32000-2, 7.2 and 7.8.2). */
export const scanContent = (bytes: Uint8Array): ContentScan => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const notes = notesOf();
  for (let at = 0; at < content.length; ) {
    const end = endOfToken(content, at);
    at = notes.note(content, at, end);
  }
  return notes.all();
};

const REGULAR = 0;
const classes = Uint8Array.from({ length: 256 }, (_, code) =>
  "\0\t\n\f\r ()<>[]{}/%".includes(String.fromCharCode(code)) ? 1 : REGULAR,
);

const [OPEN, CLOSE, ESCAPE, SLASH, PERCENT, LESS, GREATER] = [40, 41, 92, 47, 37, 60, 62];

const endOfToken = (content: Buffer, at: number): number => {
  switch (content[at]) {
    case OPEN:
      return endOfString(content, at + 1);
    case PERCENT:
      return endOfLine(content, at);
    case LESS:
      return endOfHex(content, at);
    default:
      return endOfRun(content, at + 1, isAlone(content[at] ?? 0));
  }
};

/** White space, and the marks that are whole tokens; a name goes on. */
const isAlone = (code: number): boolean => classes[code] !== REGULAR && code !== SLASH;

const endOfString = (content: Buffer, from: number): number => {
  let depth = 1;
  let at = from;
  for (; at < content.length && depth > 0; at++) {
    if (content[at] === ESCAPE) at++;
    else if (content[at] === OPEN) depth++;
    else if (content[at] === CLOSE) depth--;
  }
  return at;
};

const endOfLine = (content: Buffer, from: number): number => {
  let at = from;
  while (at < content.length && content[at] !== 10 && content[at] !== 13) at++;
  return at;
};

const endOfHex = (content: Buffer, at: number): number => {
  if (content[at + 1] === LESS) return at + 2;
  const end = content.indexOf(GREATER, at);
  return end < 0 ? content.length : end + 1;
};

const endOfRun = (content: Buffer, from: number, alone: boolean): number => {
  let at = from;
  while (!alone && at < content.length && classes[content[at] ?? 0] === REGULAR) at++;
  return at;
};

const notesOf = () => {
  let [operators, drawings, texts, textBytes, pixels] = [0, 0, 0, 0, 0];
  let [name, glyphs] = ["", false];
  let [kept, depth] = [0, 0];
  const painted = new Map<string, number>();
  const fonts = new Set<string>();
  const run = (word: string, content: Buffer, end: number): number => {
    operators++;
    kept = keptAfter(word, kept);
    depth = Math.max(depth, kept);
    if (word === "Do") painted.set(name, (painted.get(name) ?? 0) + 1);
    if (word === "Tf") fonts.add(name);
    if (showing.has(word) && glyphs) texts++;
    drawings += drawnBy(word, name);
    [name, glyphs] = ["", false];
    return word === "BI" ? picture(content, end) : end;
  };
  const picture = (content: Buffer, from: number): number => {
    const start = content.indexOf("ID", from);
    const end = endOfPicture(content, start < 0 ? from : start + 2);
    pixels += pixelsSaid(content.toString("latin1", from, Math.min(start, from + LONGEST_HEAD)));
    return start < 0 || end < 0 ? content.length : end + 2;
  };
  const note = (content: Buffer, at: number, end: number): number => {
    const first = content[at] ?? 0;
    if (first === SLASH) name = nameAt(content, at, end);
    else if (first === OPEN || first === LESS) {
      textBytes += end - at;
      glyphs ||= hasGlyph(content, at, end);
    } else if (classes[first] === REGULAR && !isNumber(first))
      return run(content.toString("latin1", at, Math.min(end, at + LONGEST_WORD)), content, end);
    return end;
  };
  const all = (): ContentScan => ({
    counts: { operators, depth, drawings, texts, textBytes, pixels },
    painted,
    fonts,
  });
  return { note, all };
};

const drawnBy = (word: string, name: string): number =>
  name !== "" && patterned.has(word) ? RICH : (drawing.get(word) ?? 0);

const keptAfter = (word: string, kept: number): number =>
  Math.max(0, kept + (states.get(word) ?? 0));

/** Where the word that ends a picture stands by itself; its bytes may hold the letters too. */
const endOfPicture = (content: Buffer, from: number): number => {
  let at = content.indexOf("EI", from);
  while (
    at >= 0 &&
    (classes[content[at - 1] ?? 0] === REGULAR || classes[content[at + 2] ?? 0] === REGULAR)
  )
    at = content.indexOf("EI", at + 1);
  return at;
};

const LONGEST_WORD = 8;
const LONGEST_HEAD = 1000;

/** A shading, a pattern or a picture is more to see than lines and fillings of one colour. */
const RICH = 3;

const drawing: ReadonlyMap<string, number> = new Map([
  ..."S s f F f* B B* b b* c v y".split(" ").map((word) => [word, 1] as const),
  ["sh", RICH],
  ["BI", RICH],
]);

/** Colours, or the name of a pattern. */
const patterned: ReadonlySet<string> = new Set(["scn", "SCN"]);

const states: ReadonlyMap<string, number> = new Map([
  ["q", 1],
  ["Q", -1],
]);
const showing: ReadonlySet<string> = new Set(["Tj", "TJ", "'", '"']);

const isNumber = (code: number): boolean =>
  (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;

const nameAt = (content: Buffer, at: number, end: number): string =>
  content
    .toString("latin1", at + 1, end)
    .replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );

/** Spaces are shown too, and are nothing to see. */
const hasGlyph = (content: Buffer, at: number, end: number): boolean =>
  content[at] === LESS
    ? /[1-9a-f]/i.test(content.toString("latin1", at, end).replaceAll(/\s|20/g, ""))
    : /[^()\s\0]/.test(content.toString("latin1", at, end));

const pixelsSaid = (head: string): number =>
  Number(/\/W(?:idth)?\s+(\d+)/.exec(head)?.[1] ?? 0) *
  Number(/\/H(?:eight)?\s+(\d+)/.exec(head)?.[1] ?? 0);
