// Who may be here, in memory. Nobody else writes in this memory, so nothing ever changes beside us.
import type { PermissionsPort } from "../port/permissions.ts";
import type { Tables } from "./tables.ts";

export const permissionsInMemory = ({ seats, sheets, links }: Tables): PermissionsPort => ({
  endSeat: (board, participant, at) => {
    const seat = seats.get(`${board} ${participant}`);
    if (seat === undefined || seat.to !== null) return;
    seats.set(`${board} ${participant}`, { ...seat, to: at });
    const open = links.where((link) => link.board === board && link.person === seat.person && link.voidAt === null);
    for (const link of open) links.set(link.hash, { ...link, voidAt: at });
  },
  isSeated: (board, person) =>
    seats.where((seat) => seat.board === board && seat.person === person && seat.to === null && seat.isLetIn).length >
    0,
  setAudience: (sheet, audience) => {
    const row = sheets.get(sheet);
    if (row === undefined) throw new Error(`There is no sheet ${sheet}.`);
    sheets.set(sheet, { ...row, audience });
  },
  changedBeside: () => [],
});
