import { createHash } from "node:crypto";
import { objectKey } from "../../../shared/aws/keys.ts";
import type { EvidenceDescription } from "../../../shared/domain/evidence/receipt.ts";
import { pngOf } from "../../support/png.ts";
import type { Paper } from "../schedule/program.ts";

const formats = {
  indicators: { fileName: "指标.json", contentType: "application/json" },
  document: { fileName: "材料.png", contentType: "image/png" },
  narrative: { fileName: "自评.json", contentType: "application/json" },
} as const satisfies Record<Paper["kind"], unknown>;

export const keyOfPaper = ({ place, evidenceId, kind }: Paper): string =>
  objectKey({ ...place, evidenceId }, formats[kind].fileName);

export const bytesOfPaper = ({ place, kind, figures, shade }: Paper): Uint8Array => {
  switch (kind) {
    case "document":
      return pngOf(shade);
    case "indicators":
      return json({ schema: "duxue/indicators@1", ...place, indicators: figures });
    case "narrative":
      return json({
        schema: "duxue/narrative@1",
        sections: (["achievements", "practices", "problems", "measures"] as const).map((part) => ({
          part,
          title: "一个标题",
          text: `第${shade}稿。`,
        })),
      });
  }
};

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), "utf8");

/** What a clerk says of it, with the id that the clerk's own program chose. */
export const requestOfPaper = (
  paper: Paper,
  papers: readonly Paper[],
): EvidenceDescription & { readonly evidenceId: string } => {
  const bytes = bytesOfPaper(paper);
  const superseded = paper.supersedes === undefined ? undefined : papers[paper.supersedes];
  return {
    evidenceId: paper.evidenceId,
    kind: paper.kind,
    ...formats[paper.kind],
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    title: "材料",
    issuer: paper.issuer,
    period: { from: "2021-01-01", to: "2021-12-31" },
    ...(paper.kind === "document" && { documents: [...paper.documents] }),
    ...(superseded && { supersedes: superseded.evidenceId }),
  };
};
