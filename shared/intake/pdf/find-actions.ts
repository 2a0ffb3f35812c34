import {
  isDictionary,
  isList,
  isReference,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
  pdfNameOf,
} from "./pdf-value.ts";

/** When an action is run: by itself as the file or a page opens, when somebody clicks, as a form field is filled in. */
export type Occasion = "opening" | "click" | "field";

export type ActionKind = (typeof kinds)[number] | "RichMedia";

export interface FoundAction {
  readonly kind: ActionKind;
  readonly action: PdfDictionary;
  /** Every occasion it is named for; none where nothing names it. */
  readonly occasions: ReadonlySet<Occasion>;
}

/** A value met on the way through the objects of a file, and what it is there for. */
interface Met {
  readonly value: PdfValue;
  readonly purpose: Purpose;
}

type Purpose = Occasion | "any" | "triggers" | "fieldTriggers";

/**
 * Every action of a file with its occasions. Actions are often objects of their own, so what is only referred to on an
 * occasion is looked at once more for that occasion.
 */
export const actionsOf = (objects: readonly PdfObject[]): readonly FoundAction[] => {
  const byId = Map.groupBy(objects, ({ id }) => id);
  const noted = notesOf(byId);
  const followed = new Set<string>();
  const waiting: Met[] = objects.map(({ value }) => ({ value, purpose: "any" }));
  for (let met = waiting.pop(); met !== undefined; met = waiting.pop()) {
    noted.note(met);
    const step = isReference(met.value) ? `${met.value.to} ${met.purpose}` : undefined;
    if (step !== undefined && followed.has(step)) continue;
    if (step !== undefined) followed.add(step);
    for (const part of partsOf(met, byId)) waiting.push(part);
  }
  return noted.all();
};

type ById = ReadonlyMap<string | undefined, readonly PdfObject[]>;

/** The actions met so far; each is one, however often it is met. */
const notesOf = (byId: ById) => {
  const found = new Map<PdfDictionary, FoundAction & { readonly occasions: Set<Occasion> }>();
  return {
    note: ({ value, purpose }: Met): void => {
      const kind = isDictionary(value) ? kindOf(value, byId) : undefined;
      if (!isDictionary(value) || kind === undefined) return;
      const action = found.get(value) ?? { kind, action: value, occasions: new Set() };
      if (isOccasion(purpose)) action.occasions.add(purpose);
      found.set(value, action);
    },
    all: (): readonly FoundAction[] => [...found.values()],
  };
};

/** What is met next: the parts of a value, or what it refers to where that is there for something. */
function* partsOf({ value, purpose }: Met, byId: ById): Generator<Met> {
  if (isList(value)) for (const part of value) yield { value: part, purpose };
  if (isDictionary(value))
    for (const [key, part] of value) yield { value: part, purpose: purposeOf(value, key, purpose) };
  if (isReference(value) && purpose !== "any")
    for (const target of byId.get(value.to) ?? []) yield { value: target.value, purpose };
}

const isOccasion = (purpose: Purpose): purpose is Occasion =>
  purpose === "opening" || purpose === "click" || purpose === "field";

/** Structure elements have an `S` too, but none of these names. The name may be an object of its own. */
const kindOf = (dictionary: PdfDictionary, byId: ById): ActionKind | undefined => {
  if (pdfNameOf(dictionary.get("Subtype")) === "RichMedia") return "RichMedia";
  if (dictionary.has("OnInstantiate")) return "JavaScript";
  const given = dictionary.get("S");
  const named = isReference(given) ? (byId.get(given.to) ?? []).map(({ value }) => value) : [given];
  const kind = named.map(pdfNameOf).find((name) => kinds.some((one) => one === name));
  return kinds.find((one) => one === kind);
};

/**
 * Whether an object is of the structure of a tagged document, which may have a hundred thousand of them: it has a parent
 * and a role, and nothing that could be run.
 */
export const isStructure = (value: PdfValue): boolean =>
  isDictionary(value) &&
  value.has("P") &&
  pdfNameOf(value.get("S")) !== undefined &&
  !["Subtype", "AA", "JS", "Next", "OnInstantiate"].some((key) => value.has(key)) &&
  !kinds.some((kind) => kind === pdfNameOf(value.get("S")));

/** Whether an object is a link that leads to a page or an address when it is clicked, and nothing else; there may be many. */
export const isPlainLink = (value: PdfValue): boolean =>
  isDictionary(value) &&
  pdfNameOf(value.get("Subtype")) === "Link" &&
  [...value].every(([key, part]) => {
    if (isReference(part)) return key === "P";
    return isDictionary(part)
      ? isHarmless(key, part) && isFlat([...part.values()])
      : isFlat([part]);
  });

/** Nothing in it holds a dictionary, or leads to one but a page. */
const isFlat = (parts: readonly PdfValue[]): boolean =>
  parts.every((part) =>
    isList(part)
      ? !part.some((one) => isDictionary(one) || isList(one))
      : !isDictionary(part) && !isReference(part),
  );

const isHarmless = (key: string, dictionary: PdfDictionary): boolean => {
  const kind = pdfNameOf(dictionary.get("S"));
  if (key === "A" && (kind === "URI" || kind === "GoTo")) return true;
  return key !== "AA" && key !== "PA" && !kinds.some((one) => one === kind);
};

/** What an action of each kind does is judged elsewhere; all others only move about in the document. */
const kinds = [
  "JavaScript",
  "Launch",
  "ImportData",
  "SubmitForm",
  "GoToE",
  "GoToR",
  "URI",
  "Rendition",
] as const;

/** What the value of a key is there for. */
const purposeOf = (dictionary: PdfDictionary, key: string, purpose: Purpose): Purpose => {
  if (purpose === "fieldTriggers" && filling.has(key)) return "field";
  if (purpose === "triggers" || purpose === "fieldTriggers")
    return opening.has(key) ? "opening" : "click";
  if (key === "AA") return isField(dictionary) ? "fieldTriggers" : "triggers";
  return purposes.get(key) ?? (carrying.has(key) ? carried(purpose) : "any");
};

const purposes: ReadonlyMap<string, Purpose> = new Map([
  ["OpenAction", "opening"],
  ["JavaScript", "opening"],
  ["A", "click"],
  ["PA", "click"],
]);

/** What follows an action, and the branches of the tree of document scripts. */
const carrying: ReadonlySet<string> = new Set(["Next", "Kids", "Names"]);

/** A script after a field's script is none of the field's own. */
const carried = (purpose: Purpose): Purpose => (purpose === "opening" ? "opening" : "any");

const isField = (dictionary: PdfDictionary): boolean =>
  dictionary.has("FT") || dictionary.has("T") || pdfNameOf(dictionary.get("Subtype")) === "Widget";

/** Keystroke, format, validate, calculate. */
const filling: ReadonlySet<string> = new Set(["K", "F", "V", "C"]);

/** Page opened or closed, seen or no longer; document about to be closed, saved or printed, and after it. */
const opening: ReadonlySet<string> = new Set("O C PO PC PV PI WC WS DS WP DP".split(" "));
