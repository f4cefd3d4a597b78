import type { Seal } from "@werktafel/server/storage/seal";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { storeFolder } from "../server/storage/storeFolder.ts";
import { doorsContract } from "./doors.contract.ts";
import { houseContract } from "./house.contract.ts";
import { joinedContract } from "./joined.contract.ts";
import { messagesContract } from "./messages.contract.ts";
import { mineContract } from "./mine.contract.ts";
import { pastContract } from "./past.contract.ts";
import { storageContract } from "./storage.contract.ts";

const open = (seal: Seal) => openSqlite({ directory: storeFolder(), use: "serve", keys: seal });
storageContract("on SQLite", open);
pastContract("on SQLite", open);
doorsContract("on SQLite", open);
houseContract("on SQLite", open);
joinedContract("on SQLite", open);
messagesContract("on SQLite", open);
mineContract("on SQLite", open);
