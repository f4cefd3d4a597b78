// Sentences about what a resident said aloud, or by telephone, about a handover; on a paper that comes when it is needed.
export const saidAloud = {
  saidYes: (taker: string) => `Zei jij dat ${taker} dit mag overnemen?`,
  saidNo: (taker: string) => `Zei jij dat ${taker} dit liever niet overneemt?`,
  wroteNo: (name: string) => `${name} schreef op dat jij dit liever niet wilt.`,
  itWasNot: "Nee, zo was het niet",
  stopsThen: (taker: string) => `${taker} doet dit nu. Zeg je nee? Dan stopt dat meteen.`,
} as const;
