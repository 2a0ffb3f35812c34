/** Text as XML content or attribute value. What XML 1.0 cannot carry has left the text before (harmless-text.ts). */
export const xmlText = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
