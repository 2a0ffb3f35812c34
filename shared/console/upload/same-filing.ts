import type { QueuedUpload } from "./do-step.ts";
import type { FileState } from "./queue.ts";

/** Whether another file with the same bytes stands for the same and may still count: then this one would only say it twice. */
export const isSameFiling = (
  { id, description }: QueuedUpload,
  other: QueuedUpload,
  { at }: FileState,
): boolean =>
  other.id !== id &&
  !failed.includes(at) &&
  other.description.kind === description.kind &&
  other.description.documents?.[0] === description.documents?.[0];

const failed: readonly FileState["at"][] = ["stopped", "unregistered", "rejected", "withdrawn"];
