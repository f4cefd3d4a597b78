// A door's address. Chromium and Firefox know every `<name>.localhost` as this machine; Safari asks the system, which may
// not: there the same door opens on the present host, where a second chair asks before it takes the place of the first.

const knowsNames = (): boolean => !/AppleWebKit(?!.*Chrom(e|ium))/.test(navigator.userAgent);

export const addressHere = (url: string): string => {
  if (knowsNames()) return url;
  const { pathname, hash } = new URL(url);
  return pathname + hash;
};
