import type { ReportLink } from "../../../events/api/report-link.ts";
import type { Answer, ConsoleApi } from "./client.ts";
import { type Place, placePath } from "./place.ts";

/** Where the report can be read: in a frame of its own origin, for its page has a style and a policy of its own. */
export const askReportLink = (
  api: ConsoleApi,
  place: Place,
  format: "html" | "pdf",
): Promise<Answer<ReportLink>> => api.get(`${reportPath(place, format)}&link=true`);

export const reportPath = (place: Place, format: "html" | "docx" | "pdf" | "md"): string =>
  `${placePath(place)}/report?format=${format}`;
