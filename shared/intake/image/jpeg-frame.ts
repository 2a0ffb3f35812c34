/** A colour of a picture and how finely it is stored. */
export interface Component {
  readonly id: number;
  /** Blocks beside and below one another in each unit of the scan. */
  readonly across: number;
  readonly down: number;
}

export interface JpegFrame {
  readonly marker: number;
  readonly bitsPerSample: number;
  readonly width: number;
  readonly height: number;
  readonly components: readonly Component[];
}

/** SOF0 to SOF15 without the tables that lie between their numbers. */
export const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** What a frame says of the picture; nothing where that is impossible. */
export const frameOf = (marker: number, content: Uint8Array): JpegFrame | undefined => {
  const [bitsPerSample = 0, high = 0, low = 0, left = 0, right = 0, count = 0] = content;
  const [height, width] = [high * 256 + low, left * 256 + right];
  const components = Array.from({ length: count }, (_, at) => {
    const [id = 0, sampling = 0] = content.subarray(6 + at * 3);
    return { id, across: sampling >> 4, down: sampling & 15 };
  });
  const isPossible = components.every(({ across, down }) => isSampling(across) && isSampling(down));
  if (width === 0 || height === 0 || count === 0 || count > 4 || !isPossible) return undefined;
  return { marker, bitsPerSample, width, height, components };
};

const isSampling = (count: number): boolean => count >= 1 && count <= 4;

/** Ways of coding that pictures of cameras and scanners do not have and viewers cannot show; nothing for the two common ones. */
export const rareCoding = ({ marker, bitsPerSample }: JpegFrame): string | undefined => {
  if (marker > 0xc8) return "arithmetic";
  if (marker === 0xc3) return "lossless";
  if (marker > 0xc3) return "hierarchical";
  return bitsPerSample === 8 ? undefined : `${bitsPerSample}-bit`;
};
