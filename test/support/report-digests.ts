/** Prints the SHA-256 of a report in every form and format, for a test that makes it on two hosts. */
import { createHash } from "node:crypto";
import { formats } from "../../shared/report/formats.ts";
import type { PaperForm } from "../../shared/report/paper-form.ts";
import { fontsOf } from "../../shared/report/pdf/faces.ts";
import { pdfRenderer } from "../../shared/report/pdf/pdf.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { starterTemplate } from "../../shared/report/template/starter-template.ts";
import { wordFormOf } from "../../shared/report/template/word-template.ts";
import { completeCounty } from "./complete-county.ts";

const form: PaperForm = {
  letterhead: { kind: "printed", mark: "陵川县人民政府文件", documentNumber: "陵政〔2021〕12号" },
  imprint: { copies: ["县委办公室"], office: "县政府办公室", date: "2021年12月6日" },
};

const renderers = {
  ...formats,
  pdf: await pdfRenderer(await fontsOf(undefined)),
  template: wordFormOf(starterTemplate()).renderer,
};
for (const [name, { render }] of Object.entries(renderers))
  for (const model of [reportModel(completeCounty()), reportModel({ ...completeCounty(), form })]) {
    const digest = createHash("sha256")
      .update(await render(model))
      .digest("hex");
    process.stdout.write(`${name} ${model.verification.form ?? "plain"} ${digest}\n`);
  }
