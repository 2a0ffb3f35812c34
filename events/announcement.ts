import type * as z from "zod";
import { CountyStatusChanged } from "./county-status-changed.ts";
import { EvidenceRejected } from "./evidence-rejected.ts";

/** What is told to other systems on the event bus, by its detail-type. */
export const announcements = { CountyStatusChanged, EvidenceRejected } as const;
type AnnouncementType = keyof typeof announcements;

/** The name of a contract, and a detail that follows it. */
export type Announcement = {
  readonly [Type in AnnouncementType]: {
    readonly type: Type;
    readonly at: string;
    readonly detail: z.infer<(typeof announcements)[Type]>;
  };
}[AnnouncementType];
