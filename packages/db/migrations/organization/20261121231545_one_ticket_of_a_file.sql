-- A file that two requests at once attached twice stays where it was attached first.
DELETE FROM "ticket_files" "later" USING "ticket_files" "first" WHERE "later"."file_id" = "first"."file_id" AND "later".ctid > "first".ctid;--> statement-breakpoint
DROP INDEX "ticket_files_by_file";--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_files_one_ticket" ON "ticket_files" USING btree ("file_id");
