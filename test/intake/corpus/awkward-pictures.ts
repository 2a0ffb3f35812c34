import { deflateSync } from "node:zlib";
import { pngOfRows, pngOfStored } from "../../support/png.ts";
import { corpusOf, sample } from "./corpus-file.ts";

const size = { width: 400, height: 400 } as const;
/** Rows of grey, each pixel as told by its place. */
const rows = (grey: (x: number, y: number) => number, filter = 0) =>
  Buffer.concat(
    Array.from({ length: 400 }, (_, y) =>
      Buffer.from([filter, ...Array.from({ length: 400 }, (__, x) => grey(x, y))]),
    ),
  );
const drawn = rows((x, y) => (x * y) & 255);
const plain = rows(() => 250);
/** The same colour as rows store it that are told by the row above. */
const plainByUp = Buffer.concat([rows(() => 250).subarray(0, 401), rows(() => 0, 2).subarray(401)]);

const jpeg = sample("scan.jpg");
const scanAt = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xda]));
const between = (at: number, stray: readonly number[]) =>
  Buffer.concat([jpeg.subarray(0, at), Buffer.from(stray), jpeg.subarray(at)]);
const changed = (at: number, bytes: readonly number[]) => {
  const copy = Buffer.from(jpeg);
  copy.set(bytes, at);
  return copy;
};
const frameAt = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xc0]));
const middle = scanAt + Math.floor((jpeg.length - scanAt) / 2);

const picture = (name: string, fileName: string, content: Uint8Array, ...expected: string[]) => ({
  name,
  fileName,
  content,
  expected,
});
const damaged = "error fileDamaged";

/** Pictures as phones, scanners and programs write them, and those whose pixels are gone. */
export const awkwardPictures = [
  ...corpusOf("document", [
    picture("an animated PNG", "a.png", sample("animated.png"), "warning pictureTooSmall"),
    picture("a progressive JPEG", "a.jpg", sample("scan-progressive.jpg")),
    picture("a JPEG in four colours", "a.jpg", sample("scan-cmyk.jpg")),
    picture("several pictures of one shot (MPO)", "a.jpg", sample("phone-mpo.jpg")),
    picture("stray bytes between segments", "a.jpg", between(scanAt, [1, 2, 3])),
    picture("fill bytes before a mark", "a.jpg", between(scanAt, [0xff, 0xff])),
    picture("stray bytes before the end mark", "a.jpg", between(jpeg.length - 2, [7, 7, 7])),
    picture(
      "a JPEG whose bits stop",
      "a.jpg",
      Buffer.concat([jpeg.subarray(0, middle), Buffer.from([0xff, 0xd9])]),
      damaged,
    ),
    picture(
      "a JPEG overwritten in the middle",
      "a.jpg",
      changed(
        middle,
        Array.from({ length: 64 }, () => 0),
      ),
      damaged,
    ),
    picture(
      "a JPEG of twelve bits",
      "a.jpg",
      changed(frameAt + 4, [12]),
      "error pictureKindUnknown",
    ),
    picture(
      "a JPEG coded arithmetically",
      "a.jpg",
      changed(frameAt + 1, [0xc9]),
      "error pictureKindUnknown",
    ),
    picture("a lossless JPEG", "a.jpg", changed(frameAt + 1, [0xc3]), "error pictureKindUnknown"),
    picture("a JPEG of one colour", "a.jpg", sample("blank.jpg"), "warning pictureBlank"),
    picture("a grey PNG", "a.png", pngOfRows(size, drawn)),
    picture("a PNG of one colour", "a.png", pngOfRows(size, plain), "warning pictureBlank"),
    picture(
      "a PNG of one colour, row by row",
      "a.png",
      pngOfRows(size, plainByUp),
      "warning pictureBlank",
    ),
    picture(
      "a PNG with more pixels than it says",
      "a.png",
      pngOfRows(size, Buffer.concat([drawn, drawn])),
    ),
    picture("a PNG with a row too few", "a.png", pngOfRows(size, drawn.subarray(401)), damaged),
    picture(
      "a PNG with a filter there is not",
      "a.png",
      pngOfRows(
        size,
        rows((x) => x & 255, 5),
      ),
      damaged,
    ),
    picture(
      "a PNG whose pixels do not inflate",
      "a.png",
      pngOfStored(size, deflateSync(drawn).fill(9, 99, 199)),
      damaged,
    ),
    picture(
      "a PNG of a depth there is not",
      "a.png",
      pngOfRows({ ...size, depth: 3 }, drawn),
      damaged,
    ),
    picture(
      "a PNG of a palette that is missing",
      "a.png",
      pngOfRows({ ...size, colourType: 3 }, drawn),
      damaged,
    ),
    picture(
      "an interlaced PNG with too little",
      "a.png",
      pngOfRows({ ...size, interlace: 1 }, drawn.subarray(900)),
      damaged,
    ),
    picture(
      "an interlaced PNG",
      "a.png",
      pngOfRows({ ...size, interlace: 1 }, Buffer.alloc(170_000)),
      "warning pictureBlank",
    ),
    picture(
      "a strip",
      "a.png",
      pngOfRows({ width: 400, height: 40 }, drawn.subarray(0, 401 * 40)),
      "warning pictureTooSmall",
    ),
  ]),
];
