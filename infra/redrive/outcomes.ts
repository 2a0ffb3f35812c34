import type { LoggedLine } from "./logged-line.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** Lines in which functions tell of finished work, by their message, and what that comes to; ids and counts only. */
const outcomes: Readonly<Record<string, (line: LoggedLine) => string>> = {
  "evidence settled": ({ state }) => `收据 receipt ${state}`,
  "evidence withdrawn": () => "收据 receipt withdrawn",
  "an object of a withdrawn evidence is kept out": () => "收据 receipt withdrawn",
  "status changed": ({ version }) => `状态 status v${version}`,
};
export const OUTCOME_WORDS = [
  "evidence settled",
  "evidence withdrawn",
  "kept out",
  "status changed",
];

/** What these lines say became of the work that a message asks for; nothing where none of them tells of it. */
export const outcomeOf = (body: string, lines: readonly LoggedLine[]): string | undefined => {
  const subject = subjectOf(body);
  const line = lines.findLast((each) => each.level === "info" && tellsOf(subject, each));
  return line && outcomes[line.message]?.(line);
};

/**
 * Whether such a line says of itself that this message was worked on. A receipt settles as a whole, whoever caused it; a county's
 * status may have changed by something else, of which the message is not a part.
 */
export const isConclusive = (body: string): boolean => subjectOf(body).kind === "objects";

const tellsOf = (subject: Subject, line: LoggedLine): boolean => {
  switch (subject.kind) {
    case "objects":
      // Of several evidences one line says nothing of the others
      return subject.keys.length === 1 && subject.keys[0]?.split("/")[3] === line.evidenceId;
    case "county":
      return line.county === subject.county && line.cycle === subject.cycle && !line.evidenceId;
    case "comparison":
    case "records":
    case "unreadable":
      return false;
  }
};
