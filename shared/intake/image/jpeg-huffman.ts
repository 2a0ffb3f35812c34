/** For each sixteen bits: how many of them make a symbol, and which, as `length * 256 + symbol`; zero for none. */
export type HuffmanTable = Uint16Array;

/** A table as a JPEG writes it: how many codes there are of each length, then their symbols. */
export const huffmanTable = (counts: Uint8Array, symbols: Uint8Array): HuffmanTable => {
  const table = new Uint16Array(1 << 16);
  let code = 0;
  let next = 0;
  for (let length = 1; length <= 16; length++) {
    for (let left = counts[length - 1] ?? 0; left > 0; left--) {
      const from = code << (16 - length);
      table.fill(length * 256 + (symbols[next] ?? 0), from, from + (1 << (16 - length)));
      code++;
      next++;
    }
    code <<= 1;
  }
  return table;
};
