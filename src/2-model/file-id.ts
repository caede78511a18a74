// An id -> whether a file may be called after it on every system.
/** Windows gives no file such a name, whatever its ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** `mã`: of a plan, a unit, a group; files are called after it. */
export const isFileId = (text: string): boolean =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= longestId && !devices.test(text);

/** With the longest ending a file's name stays below what disks take. */
const longestId = 120;
