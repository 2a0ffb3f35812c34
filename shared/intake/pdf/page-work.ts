import { limits } from "../extraction/limits.ts";
import { type ContentScan, type DrawingCounts, scanContent } from "./content-scan.ts";
import type { ObjectsById } from "./objects-by-id.ts";
import {
  isDictionary,
  isList,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
  pdfNameOf,
} from "./pdf-value.ts";

/** What it takes to go through a page once, and what is seen of it then. */
export interface PageWork extends DrawingCounts {
  /** Bytes of its content as unpacked, as often as forms are painted. */
  readonly bytes: number;
  readonly largest: Size | undefined;
  readonly fonts: ReadonlySet<PdfDictionary>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Counts the work of pages, forms inside forms included; nothing for a page that cannot be counted or is too much. */
export const pageWorks = (byId: ObjectsById) => {
  const known = new Map<PdfValue, PageWork | undefined>();
  const ofForm = (form: PdfObject, inherited: PdfDictionary): PageWork | undefined => {
    if (known.has(form.value)) return known.get(form.value);
    // A form that paints itself is painted once by every viewer.
    known.set(form.value, nothing);
    const resources = byId.dictionary(dictionaryOf(form.value).get("Resources")) ?? inherited;
    const work = ofStreams([form], resources);
    known.set(form.value, work);
    return work;
  };
  const ofStreams = (streams: readonly PdfObject[], resources: PdfDictionary) => {
    let total: PageWork | undefined = nothing;
    for (const { stream } of streams) {
      const content = stream?.shown(limits.pdfContentBytes);
      if (content === undefined) return undefined;
      const scan = scanContent(content);
      const fonts = fontsOf(byId, resources, scan);
      total = sum(total, { ...nothing, ...scan.counts, bytes: content.length, fonts }, 1);
      for (const [name, times] of scan.painted)
        total = sum(total, ofPainted(name, resources), times);
    }
    return total;
  };
  const ofPainted = (name: string, resources: PdfDictionary): PageWork | undefined => {
    const painted = byId.objects(byId.dictionary(resources.get("XObject"))?.get(name));
    const works = painted.map((object) =>
      pdfNameOf(dictionaryOf(object.value).get("Subtype")) === "Image"
        ? ofPicture(byId, dictionaryOf(object.value))
        : ofForm(object, resources),
    );
    return works.reduce((most, work) => sum(most, work, 1), nothing);
  };
  return {
    ofPage: (id: string): PageWork | undefined => {
      const page = byId.dictionary({ to: id });
      if (page === undefined) return undefined;
      const contents = contentsOf(byId, page.get("Contents"));
      return ofStreams(contents, byId.inherited(page, "Resources") ?? NO_RESOURCES);
    },
    /** What stands on a page by its annotations: seals, remarks, fields that are filled in. */
    ofAnnotations: (id: string): PageWork | undefined => {
      const page = byId.dictionary({ to: id });
      const annotations = byId.list(page?.get("Annots")).slice(0, limits.pdfPageAnnotations);
      return annotations
        .map((one) => byId.dictionary(one))
        .flatMap((one) => [
          ...appearancesOf(byId, one).map((form) => ofForm(form, NO_RESOURCES)),
          ...(isWritten(one) ? [{ ...nothing, texts: 1 }] : []),
        ])
        .reduce((total, work) => sum(total, work, 1), nothing);
    },
  };
};

const NO_RESOURCES: PdfDictionary = new Map();

const nothing: PageWork = {
  bytes: 0,
  operators: 0,
  depth: 0,
  drawings: 0,
  texts: 0,
  textBytes: 0,
  pixels: 0,
  largest: undefined,
  fonts: new Set(),
};

const dictionaryOf = (value: PdfValue): PdfDictionary =>
  isDictionary(value) ? value : NO_RESOURCES;

const sum = (
  one: PageWork | undefined,
  other: PageWork | undefined,
  times: number,
): PageWork | undefined => {
  if (one === undefined || other === undefined) return undefined;
  return {
    bytes: one.bytes + other.bytes * times,
    operators: one.operators + other.operators * times,
    depth: Math.max(one.depth, other.depth),
    drawings: one.drawings + other.drawings * times,
    texts: one.texts + other.texts * times,
    textBytes: one.textBytes + other.textBytes * times,
    pixels: one.pixels + other.pixels * times,
    largest: larger(one.largest, other.largest),
    fonts: other.fonts.size === 0 ? one.fonts : one.fonts.union(other.fonts),
  };
};

const larger = (one: Size | undefined, other: Size | undefined): Size | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return other.width * other.height > one.width * one.height ? other : one;
};

const ofPicture = (byId: ObjectsById, picture: PdfDictionary): PageWork => {
  const [width, height] = [byId.number(picture.get("Width")), byId.number(picture.get("Height"))];
  return { ...nothing, pixels: width * height, largest: { width, height } };
};

const fontsOf = (
  byId: ObjectsById,
  resources: PdfDictionary,
  { fonts }: ContentScan,
): ReadonlySet<PdfDictionary> => {
  const named = byId.dictionary(resources.get("Font"));
  const found = [...fonts].map((name) => byId.dictionary(named?.get(name)));
  return new Set(found.filter((font) => font !== undefined));
};

const contentsOf = (byId: ObjectsById, value: PdfValue | undefined): readonly PdfObject[] =>
  byId
    .objects(value)
    .flatMap((object) =>
      object.stream === undefined && isList(object.value)
        ? object.value.flatMap((part) => byId.objects(part))
        : [object],
    )
    .concat(isList(value) ? value.flatMap((part) => byId.objects(part)) : [])
    .filter(({ stream }) => stream !== undefined);

/** Viewers show the value of a field, or a remark on the page itself, without an appearance too. */
const isWritten = (annotation: PdfDictionary | undefined): boolean => {
  const key = pdfNameOf(annotation?.get("Subtype")) === "FreeText" ? "Contents" : "V";
  const written = annotation?.get(key);
  return typeof written === "string" && written.trim() !== "";
};

/** The normal appearance, or each of its states. */
const appearancesOf = (
  byId: ObjectsById,
  annotation: PdfDictionary | undefined,
): readonly PdfObject[] => {
  const normal = byId.dictionary(annotation?.get("AP"))?.get("N");
  return byId
    .objects(normal)
    .flatMap((object) =>
      object.stream === undefined
        ? [...dictionaryOf(object.value).values()].flatMap((state) => byId.objects(state))
        : [object],
    )
    .filter(({ stream }) => stream !== undefined);
};
