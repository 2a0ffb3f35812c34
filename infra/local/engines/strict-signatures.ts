import signatures from "@20minutes/s3rver/lib/signature/v4.js";

const { getStringToSign } = signatures;

/**
 * A signed query is written with every sign but letters, digits and `-_.~` percent-encoded (S3 API Reference, "Authenticating
 * Requests: Using Query Parameters"). s3rver leaves five of them, which a file's name has in `response-content-disposition`,
 * and would refuse an address that S3 takes.
 */
export const checkSignaturesAsS3 = (): void => {
  signatures.getStringToSign = (request, signature) =>
    getStringToSign({ ...request, querystring: encoded(request.querystring) }, signature);
};

const encoded = (querystring: string): string =>
  querystring.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
