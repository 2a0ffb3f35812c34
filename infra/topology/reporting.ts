/** Typst is native code; of the font packages four files are used (shared/report/pdf/faces.ts). */
export const typesetter = [
  "@myriaddreamin/typst-ts-node-compiler",
  "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf",
] as const;

/** What every function needs that makes a report: the version's rows to read, a shelf to keep it on. */
export const reporting = {
  touches: {
    table: ["GetItem", "BatchGetItem", "Query"],
    reportsBucket: ["GetObject", "PutObject", "ListBucket"],
  },
  memoryMegabytes: 1769,
  timeoutSeconds: 29,
  given: ["REPORT_FONTS", "REPORT_TEMPLATE"],
} as const;
