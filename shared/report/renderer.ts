import type { ReportModel } from "./content.ts";

/** Gives a report its form in one format. It decides nothing about what the report says. */
export interface Renderer {
  readonly contentType: string;
  readonly extension: string;
  readonly render: (model: ReportModel) => Promise<Uint8Array>;
}
