import {
  isDictionary,
  isList,
  isReference,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
} from "./pdf-value.ts";

/** The objects of a file by what refers to them; the last of several is meant, as in a file that was added to. */
export const objectsById = (objects: readonly PdfObject[]) => {
  const byId = new Map(objects.map((object) => [object.id, object]));
  const objectsOf = (value: PdfValue | undefined): readonly PdfObject[] => {
    const object = isReference(value) ? byId.get(value.to) : undefined;
    return object === undefined ? [] : [object];
  };
  const resolved = (value: PdfValue | undefined): PdfValue | undefined =>
    isReference(value) ? byId.get(value.to)?.value : value;
  const dictionary = (value: PdfValue | undefined): PdfDictionary | undefined => {
    const meant = resolved(value);
    return isDictionary(meant) ? meant : undefined;
  };
  return {
    objects: objectsOf,
    dictionary,
    list: (value: PdfValue | undefined): readonly PdfValue[] => {
      const meant = resolved(value);
      return isList(meant) ? meant : [];
    },
    number: (value: PdfValue | undefined): number => {
      const meant = resolved(value);
      return typeof meant === "number" ? meant : 0;
    },
    /** The value of a key in a page, or in the nearest of its parents that has it. */
    inherited: (page: PdfDictionary, key: string): PdfDictionary | undefined => {
      let at: PdfDictionary | undefined = page;
      for (let depth = 0; at !== undefined && depth < MOST_PARENTS; depth++) {
        const found = dictionary(at.get(key));
        if (found !== undefined) return found;
        at = dictionary(at.get("Parent"));
      }
      return undefined;
    },
  };
};

export type ObjectsById = ReturnType<typeof objectsById>;

const MOST_PARENTS = 100;
