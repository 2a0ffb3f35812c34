import { noCalendar } from "../../shared/domain/review/calendar/settings.ts";
import { NO_HASH } from "../../shared/domain/review/chain.ts";
import { openGate } from "../../shared/domain/review/gate.ts";

const none = { count: 0, hash: NO_HASH, at: undefined };

/** A table in which nobody has decided anything. */
export const noDecisions = {
  decisionsHead: async () => ({ ...none, folded: openGate }),
  calendarHead: async () => ({ ...none, folded: noCalendar }),
};
