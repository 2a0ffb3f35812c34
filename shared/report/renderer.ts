import type { Paper } from "./paper.ts";

/** Gives a report its form in one format. It decides nothing about what the report says. */
export interface Renderer {
  readonly contentType: string;
  readonly extension: string;
  readonly render: (model: Paper) => Promise<Uint8Array>;
}
