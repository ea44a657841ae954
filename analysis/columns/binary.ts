/** Every block starts on eight bytes, so that wide numbers can be read in place. */
const aligned = (offset: number): number => Math.ceil(offset / 8) * 8;

const preludeBytes = 8;

/**
 * A self-describing binary: one byte for the kind, one for the version, two unused, four for the header's length; the
 * header as JSON; then the blocks, each aligned to eight bytes, numbers little-endian.
 */
export function writeBlocks(kind: number, version: number, header: unknown, blocks: ArrayBufferView[]): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  let size = aligned(preludeBytes + json.length);
  for (const block of blocks) size = aligned(size + block.byteLength);
  const bytes = new Uint8Array(size);
  bytes[0] = kind;
  bytes[1] = version;
  new DataView(bytes.buffer).setUint32(4, json.length, true);
  bytes.set(json, preludeBytes);
  let offset = aligned(preludeBytes + json.length);
  for (const block of blocks) {
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), offset);
    offset = aligned(offset + block.byteLength);
  }
  return bytes;
}

/** Reads what `writeBlocks` wrote. `take` hands out the next block as a copy of its own, `length` bytes long. */
export function readBlocks(
  kind: number,
  version: number,
  bytes: Uint8Array,
): { header: unknown; take: (length: number) => ArrayBuffer } {
  if (bytes.length < preludeBytes || bytes[0] !== kind) throw new RangeError('these bytes are of another kind');
  if (bytes[1] !== version) throw new RangeError(`version ${bytes[1]} of this binary form is not known`);
  const headerBytes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  const header: unknown = JSON.parse(
    new TextDecoder().decode(bytes.subarray(preludeBytes, preludeBytes + headerBytes)),
  );
  let offset = aligned(preludeBytes + headerBytes);
  const take = (length: number): ArrayBuffer => {
    if (offset + length > bytes.length) throw new RangeError('these bytes end too early');
    const block = new Uint8Array(length);
    block.set(bytes.subarray(offset, offset + length));
    offset = aligned(offset + length);
    return block.buffer;
  };
  return { header, take };
}
