import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { storeFolder } from "../server/storage/storeFolder.ts";
import { storageContract } from "./storage.contract.ts";

storageContract("on SQLite", (seal) => openSqlite({ directory: storeFolder(), use: "serve", seal }));
