import { xmlText } from "../xml-text.ts";

/** Text as HTML content or as a quoted attribute value. */
export const htmlText = (text: string): string => xmlText(text).replaceAll("'", "&#39;");
