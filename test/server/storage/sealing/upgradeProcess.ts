// A process of its own that opens a store, so that it can be killed while it is being sealed.
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";

const [directory = "", keys = ""] = process.argv.slice(2);
openSqlite({ directory, keys, use: "serve" }).close();
