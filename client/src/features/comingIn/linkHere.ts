// A link that somebody typed or pasted: only the ways into this house, and only what stands behind its #.

const doors = ["/in", "/aan", "/uitnodiging"];
/** What no token is longer than, and made of. */
const token = /^#[A-Za-z0-9_-]{4,200}$/;

const read = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    // No address of anything.
    return null;
  }
};

/** The address here that it leads to; `null`: it is no link of ours. */
export const linkHere = (text: string): string | null => {
  const found = read(text.trim());
  if (found === null || !doors.includes(found.pathname) || !token.test(found.hash)) return null;
  return found.pathname + found.hash;
};
