// What stands behind the # of an address: read once, and taken out of the address and of what one can go back to.

export const takeToken = (): string => {
  const token = location.hash.slice(1);
  if (token) history.replaceState(null, "", location.pathname);
  return token;
};
