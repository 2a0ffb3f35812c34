import { createHash } from "node:crypto";
import { objectKey } from "../../../shared/aws/keys.ts";
import type { Registration } from "../../../shared/domain/evidence/receipt.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import { evidenceId } from "../../support/builders.ts";
import { registration } from "../../support/evidence-builders.ts";
import { pngOf } from "../../support/png.ts";
import type { Evidence, Fault, Upload } from "./program.ts";

export interface File {
  readonly key: string;
  readonly bytes: Uint8Array;
  /** As it was registered; the object carries it unless its fault is that it does not. */
  readonly registration: Registration;
}

const formats = {
  indicators: { fileName: "指标.json", contentType: "application/json" },
  document: { fileName: "材料.png", contentType: "image/png" },
  narrative: { fileName: "自评.json", contentType: "application/json" },
} as const satisfies Record<Evidence["kind"], unknown>;

export const fileOf = (upload: Upload, evidence: Evidence, place: CountyCycle): File => {
  const { fileName, contentType } = formats[evidence.kind];
  const sound = contentOf(upload, evidence, place);
  const bytes = damaged(sound, upload.fault);
  const registered = upload.fault === "tampered" ? sound : bytes;
  return {
    key: keyOf(upload.evidence, evidence, place),
    bytes,
    registration: registration({
      kind: evidence.kind,
      fileName,
      contentType,
      size: registered.length,
      sha256: createHash("sha256").update(registered).digest("hex"),
      // Two departments by turns, so that one takes the place of the other's figures
      issuer: upload.evidence % 2 === 0 ? "education" : "finance",
      ...(evidence.kind === "document" && { documents: evidence.documents }),
      ...(evidence.supersedes !== undefined &&
        evidence.supersedes < upload.evidence && { supersedes: idOf(evidence.supersedes) }),
    }),
  };
};

/** Each fault gives other bytes: one object with two registrations is nothing that an upload could make. */
const damaged = (sound: Uint8Array, fault: Fault | undefined): Uint8Array => {
  switch (fault) {
    case undefined:
      return sound;
    case "bare":
      return Buffer.concat([sound, Buffer.from("\n")]);
    case "tampered":
      return Buffer.concat([sound, Buffer.from(" ")]);
    case "unreadable":
      return sound.subarray(0, sound.length / 2);
  }
};

export const keyOf = (which: number, { kind }: Evidence, place: CountyCycle): string =>
  objectKey({ ...place, evidenceId: idOf(which) }, formats[kind].fileName);

export const idOf = (which: number) => evidenceId(which + 1);

const contentOf = (upload: Upload, { kind }: Evidence, place: CountyCycle): Uint8Array => {
  switch (kind) {
    case "document":
      return pngOf(upload.variant);
    case "indicators":
      return json({ schema: "duxue/indicators@1", ...place, indicators: upload.indicators });
    case "narrative":
      return json({
        schema: "duxue/narrative@1",
        sections: (["achievements", "practices", "problems", "measures"] as const).map((part) => ({
          part,
          title: "一个标题",
          text: `第${upload.variant}稿。`,
        })),
      });
  }
};

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
