ALTER TABLE "change_sets" ADD COLUMN "undone_from" bigint;--> statement-breakpoint
ALTER TABLE "change_sets" ADD COLUMN "left" jsonb DEFAULT '[]'::jsonb NOT NULL;