import { pngOf } from "../../support/png.ts";
import type { HostileUpload } from "./hostile-uploads.ts";

/** A sound file, as another department sends it afterwards. */
export const ordinary: HostileUpload = {
  kind: "document",
  contentType: "image/png",
  fileName: "b.png",
  bytesFor: () => pngOf(99),
  described: { documents: ["1.1-1"], title: "会议纪要" },
};
