import * as z from "zod";

/** What stands as JSON in a text, for a schema to read (`JsonText.pipe`): a text that is none is told as any other fault. */
export const JsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "the text is no JSON" });
    return z.NEVER;
  }
});
