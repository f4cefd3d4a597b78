// Sentences for those at a table while an administrator looks along in an emergency.
export const emergencyLook = {
  title: "Een beheerder kijkt mee",
  who: (name: string, time: string) => `${name} kijkt mee tot ${time} uur.`,
  why: (reason: string) => `Waarom: ${reason}`,
  what: "Alleen wat de hele tafel leest. Veranderen kan niet.",
  stop: "Stop het meekijken",
  stopped: "Oké. Dit stopt nu.",
  notStopped: "Dat lukte niet. Probeer het nog een keer.",
  mine: "Je kijkt mee bij nood. Je leest wat de hele tafel leest. De tafel weet het.",
} as const;
