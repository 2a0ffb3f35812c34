import { useEffect } from "preact/hooks";
import { ulid } from "ulid";
import type { County } from "../api/county.ts";
import { now } from "../clock.ts";
import { useWords } from "../context.tsx";
import { useDraft } from "../drafts.ts";
import { mediaTypeOf } from "../upload/first-look.ts";
import { useSharedPc } from "../upload/shared-pc.ts";
import { useUploads } from "../upload/uploads.ts";
import { usePlace } from "../use-county.ts";
import { indicatorWords } from "../words/indicators.ts";
import { type SentFigures, sentOutcome } from "./sent-figures.ts";
import {
  figuresFile,
  type TypedFigure,
  type TypedFigures,
  typedIndicators,
} from "./typed-figures.ts";

/** What was typed and what was sent, as the tab keeps it through a reload or a new sign-in. */
interface Draft {
  readonly typed: TypedFigures;
  readonly sent?: SentFigures | undefined;
}

const draftOf = (text: string): Draft => (text === "" ? { typed: {} } : JSON.parse(text));

/** How long a status takes to follow what it counts, at most; beyond that a reload shows it. */
const LOOKS_AGAIN_MS = 1000;

/** Figures that are typed into the table or handed in as a workbook, sent, and followed until they count or are refused. */
export const useFigures = (county: County, refresh: () => void) => {
  const place = usePlace();
  const say = useWords(indicatorWords);
  const { queue, add } = useUploads(place);
  const { isShared } = useSharedPc();
  const draft = useDraft(`figures.${place.county}.${place.cycle}`);
  const { typed, sent } = draftOf(draft.text);
  const { version } = county.status;
  const outcome = sentOutcome(sent, queue, county.receipts);
  const write = (next: Draft) => draft.write(JSON.stringify(next));
  const isCounted = sent === undefined || version > sent.version;
  useEffect(() => {
    if (outcome.at !== "accepted") return;
    if (sent?.order.some((id) => id in typed)) write({ typed: without(typed, sent.order), sent });
    if (isCounted) return;
    const timer = setTimeout(refresh, LOOKS_AGAIN_MS);
    return () => clearTimeout(timer);
  });
  const send = (file: File, issuer: string, order: readonly string[]): void => {
    const id = ulid(now());
    const description = {
      kind: "indicators" as const,
      fileName: file.name,
      contentType: mediaTypeOf(file.name, "indicators") ?? file.type,
      size: file.size,
      title: order.length > 0 ? say("fileTitle", { cycle: place.cycle }) : nameWithoutEnding(file),
      issuer,
      period: { from: `${place.cycle}-01-01`, to: `${place.cycle}-12-31` },
    };
    write({ typed, sent: { id, order, version } });
    add([{ id, file, description, isFileKept: !isShared }]);
  };
  return {
    typed,
    sent,
    outcome,
    type: (id: string, figure: TypedFigure) => write({ typed: { ...typed, [id]: figure }, sent }),
    sendTyped: (issuer: string) => send(figuresFile(typed, place), issuer, typedIndicators(typed)),
    sendWorkbook: (file: File, issuer: string) => send(file, issuer, []),
  };
};

const without = (typed: TypedFigures, ids: readonly string[]): TypedFigures =>
  Object.fromEntries(Object.entries(typed).filter(([id]) => !ids.includes(id)));

const nameWithoutEnding = ({ name }: File): string => name.replace(/\.[^.]+$/, "") || name;
