import { SaxesParser } from "saxes";

export interface OpenedElement {
  /** Without its namespace prefix: office programs choose prefixes freely. */
  readonly name: string;
  /** By local name; where two differ by prefix only, the last one stands. */
  readonly attributes: ReadonlyMap<string, string>;
}

export interface ElementHandlers {
  readonly opened?: (element: OpenedElement) => void;
  readonly closed?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Walks an XML part that `checkXml` has let through; throws where it is not well-formed. */
export const saxElements = (xml: Uint8Array, handlers: ElementHandlers): void => {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const entries = Object.entries(attributes).map(
      ([key, value]) => [localName(key), value] as const,
    );
    handlers.opened?.({ name: localName(name), attributes: new Map(entries) });
  });
  parser.on("closetag", ({ name }) => handlers.closed?.(localName(name)));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  parser.write(new TextDecoder("utf-8", { fatal: true }).decode(xml)).close();
};

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
