// A record of the house, from its text. Only the house writes these, through `keep`, and the seal guards them in between.

export const decodeRecord = <Is>(json: string): Is => JSON.parse(json) as Is;
