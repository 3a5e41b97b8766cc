// How many bytes a careful server sends.

import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

/** Bytes of a file as small as brotli makes it; what is compressed already counts as it is. */
export async function sent(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return Math.min(bytes.length, (await promisify(brotliCompress)(bytes, { params })).length);
}
