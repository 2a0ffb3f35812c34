import type { Framework } from "../domain/framework/framework.ts";
import { usualForm } from "./asked-form.ts";
import { formMark, type PaperForm } from "./paper-form.ts";
import type { Renderer } from "./renderer.ts";
import { governmentOf } from "./report-input.ts";
import type { WordForm } from "./template/word-template.ts";

/** A form that needs nothing to be known of it but its edition and the deployer's template, and what makes it. */
export interface RemadeForm {
  readonly form: PaperForm;
  readonly renderer: Renderer;
}

/**
 * The form of a mark: plain, or with the edition's letterhead, in the built-in layout or by the template. Of what a request
 * gave for 版头 and 版记 a line has the mark only, so nothing is found for it.
 */
export const remadeForm = (
  mark: string | undefined,
  { county, framework }: { readonly county: string; readonly framework: Framework },
  /** How the format is made, the built-in way first. */
  ways: readonly WordForm[],
): RemadeForm | undefined => {
  const usual = usualForm(governmentOf(county), framework.report);
  return ways
    .flatMap(({ renderer, template }) =>
      [{}, usual].map((form) => ({
        renderer,
        form: { ...form, ...(template !== undefined && { template }) },
      })),
    )
    .find(({ form }) => formMark(form) === mark);
};
