/**
 * Where a text first holds what no paper, page or workbook can show: NUL and the other control characters (tab, line
 * feed and carriage return are none), half of a character (a lone surrogate), U+FFFE, U+FFFF and the like. The offset
 * counts as strings do, in UTF-16 units.
 */
export const unprintableAt = (text: string): number | undefined => {
  const at = text.search(UNPRINTABLE);
  return at < 0 ? undefined : at;
};

const UNPRINTABLE = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n\r]]/v;
