/** The SHA-256 of a file as it lies on the disk, in hex. Throws where the file cannot be read any more. */
export const sha256Of = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
