CREATE UNLOGGED TABLE "staged_keys" (
	"import_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "staged_keys_import_id_kind_key_pk" PRIMARY KEY("import_id","kind","key")
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "staged_records" (
	"import_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"row" integer NOT NULL,
	"external_id" text,
	"fields" jsonb NOT NULL,
	"refs" jsonb NOT NULL,
	"errors" jsonb,
	"leader" integer,
	"record_id" uuid,
	"failed" boolean DEFAULT false NOT NULL,
	"result" jsonb,
	CONSTRAINT "staged_records_import_id_seq_pk" PRIMARY KEY("import_id","seq")
);
--> statement-breakpoint
CREATE INDEX "staged_records_by_row" ON "staged_records" USING btree ("import_id","kind","row");