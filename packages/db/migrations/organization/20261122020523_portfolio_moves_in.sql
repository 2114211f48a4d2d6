-- Words as they are searched: small, German umlauts in two letters, other accents gone.
CREATE FUNCTION fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(public.unaccent('public.unaccent'::regdictionary,
  replace(replace(replace(replace(replace(replace(replace(words, 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'Ä', 'ae'), 'Ö', 'oe'), 'Ü', 'ue'), 'ß', 'ss')));
--> statement-breakpoint
-- The digits of a telephone number without the country's and the leading zero.
CREATE FUNCTION bare_number(number text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(regexp_replace(number, '^\s*(\+|00)49\s*(\(0\))?|^\s*0', ''), '\D', '', 'g');
--> statement-breakpoint
CREATE TABLE "contractor_documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contractor_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_id" uuid NOT NULL,
	"valid_from" date,
	"valid_until" date,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "custom_fields" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"label_de" text NOT NULL,
	"label_en" text NOT NULL,
	"type" text NOT NULL,
	"choices" text[] DEFAULT '{}'::text[] NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "custom_fields_key" UNIQUE("kind","key")
);
--> statement-breakpoint
CREATE TABLE "field_owners" (
	"kind" text NOT NULL,
	"field" text NOT NULL,
	"owner" text NOT NULL,
	CONSTRAINT "field_owners_kind_field_pk" PRIMARY KEY("kind","field")
);
--> statement-breakpoint
CREATE TABLE "hand_over_recipients" (
	"hand_over_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "hand_over_recipients_hand_over_id_staff_id_pk" PRIMARY KEY("hand_over_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "hand_overs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"folder" text,
	"options" jsonb NOT NULL,
	"on_errors" text DEFAULT 'stop' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hand_overs_name_unique" UNIQUE("name"),
	CONSTRAINT "hand_overs_folder_unique" UNIQUE("folder")
);
--> statement-breakpoint
CREATE TABLE "import_baselines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"fields" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_conflicts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"field" text NOT NULL,
	"ours" jsonb,
	"theirs" jsonb,
	"import_id" uuid,
	"state" text DEFAULT 'open' NOT NULL,
	"decided_by_account_id" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"signature" text NOT NULL,
	"headings" text[] DEFAULT '{}'::text[] NOT NULL,
	"dialect" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_mappings_signature_unique" UNIQUE("signature")
);
--> statement-breakpoint
CREATE TABLE "import_records" (
	"import_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"row" integer NOT NULL,
	"external_id" text,
	"natural_key" text,
	"fields" jsonb NOT NULL,
	"refs" jsonb NOT NULL,
	"errors" jsonb,
	"record_id" uuid,
	"action" text,
	"changes" jsonb,
	CONSTRAINT "import_records_import_id_seq_pk" PRIMARY KEY("import_id","seq")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"format" text NOT NULL,
	"state" text DEFAULT 'uploaded' NOT NULL,
	"file_name" text NOT NULL,
	"file_size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"dialect" jsonb,
	"mapping" jsonb,
	"options" jsonb NOT NULL,
	"counts" jsonb,
	"problem" jsonb,
	"total" integer,
	"done" integer DEFAULT 0 NOT NULL,
	"pause_requested" boolean DEFAULT false NOT NULL,
	"hand_over_id" uuid,
	"change_set_id" uuid,
	"created_by_account_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"checked_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_addresses" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"addressee" text DEFAULT '' NOT NULL,
	"street" text NOT NULL,
	"postal_code" text DEFAULT '' NOT NULL,
	"city" text NOT NULL,
	"country" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_addresses_place" UNIQUE("person_id","purpose","street","city")
);
--> statement-breakpoint
CREATE TABLE "person_contacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"label" text DEFAULT 'private' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_contacts_value" UNIQUE("person_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "buildings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"external_id" text,
	"property_id" uuid NOT NULL,
	"name" text NOT NULL,
	"street" text DEFAULT '' NOT NULL,
	"house_number" text DEFAULT '' NOT NULL,
	"postal_code" text DEFAULT '' NOT NULL,
	"city" text DEFAULT '' NOT NULL,
	"floors" integer,
	"built_in" integer,
	"energy_certificate" text,
	"energy_value" numeric(7, 2),
	"energy_class" text,
	"energy_source" text,
	"energy_valid_until" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "buildings_external_id_unique" UNIQUE("external_id"),
	CONSTRAINT "buildings_name" UNIQUE("property_id","name"),
	CONSTRAINT "buildings_of_property" UNIQUE("id","property_id")
);
--> statement-breakpoint
CREATE TABLE "entrances" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"external_id" text,
	"building_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "entrances_external_id_unique" UNIQUE("external_id"),
	CONSTRAINT "entrances_name" UNIQUE("building_id","name"),
	CONSTRAINT "entrances_of_building" UNIQUE("id","building_id")
);
--> statement-breakpoint
CREATE TABLE "property_responsibles" (
	"property_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"duty" text NOT NULL,
	CONSTRAINT "property_responsibles_property_id_duty_staff_id_pk" PRIMARY KEY("property_id","duty","staff_id")
);
--> statement-breakpoint
CREATE TABLE "record_photos" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"property_id" uuid,
	"unit_id" uuid,
	"file_id" uuid NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_photos_of_one" CHECK (num_nonnulls("record_photos"."property_id", "record_photos"."unit_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "change_sets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"origin" text NOT NULL,
	"account_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by_account_id" uuid
);
--> statement-breakpoint
CREATE TABLE "record_changes" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "record_changes_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"act" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"account_id" uuid,
	"change_set_id" uuid
);
--> statement-breakpoint
CREATE TABLE "scheduled_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"applies_on" date NOT NULL,
	"changes" jsonb NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"account_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "participations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"unit_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "participations_days" CHECK ("participations"."ends_on" is null or "participations"."ends_on" >= "participations"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "contractor_properties" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "contractors" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "contractors" ADD COLUMN "custom" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "contractors" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold(coalesce("name", '') || ' ' || coalesce("contact_name", '') || ' ' || coalesce("email", '') || ' ' || coalesce("city", '')) || ' ' || bare_number(coalesce("phone", '')) || ' ' || bare_number(coalesce("mobile", ''))) STORED;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "custom" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold(coalesce("first_name", '') || ' ' || coalesce("last_name", '') || ' ' || coalesce("company_name", '') || ' ' || coalesce("email", '') || ' ' || coalesce("street", '') || ' ' || coalesce("city", '')) || ' ' || bare_number(coalesce("phone", '')) || ' ' || bare_number(coalesce("mobile", ''))) STORED;--> statement-breakpoint
ALTER TABLE "properties" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "properties" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "properties" ADD COLUMN "custom" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "properties" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold(coalesce("number", '') || ' ' || coalesce("name", '') || ' ' || coalesce("street", '') || ' ' || coalesce("house_number", '') || ' ' || coalesce("postal_code", '') || ' ' || coalesce("city", ''))) STORED;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "building_id" uuid;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "entrance_id" uuid;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "label" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "target_rent" integer;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "target_ancillary" integer;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "target_heating" integer;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "custom" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold(coalesce("number", '') || ' ' || coalesce("label", ''))) STORED;--> statement-breakpoint
ALTER TABLE "board_memberships" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "board_memberships" ADD COLUMN "chair" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "board_memberships" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "ownerships" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "tenancies" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "tenancies" ADD COLUMN "contract_number" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contractor_documents" ADD CONSTRAINT "contractor_documents_contractor_id_contractors_id_fk" FOREIGN KEY ("contractor_id") REFERENCES "public"."contractors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contractor_documents" ADD CONSTRAINT "contractor_documents_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_over_recipients" ADD CONSTRAINT "hand_over_recipients_hand_over_id_hand_overs_id_fk" FOREIGN KEY ("hand_over_id") REFERENCES "public"."hand_overs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_over_recipients" ADD CONSTRAINT "hand_over_recipients_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_conflicts" ADD CONSTRAINT "import_conflicts_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_conflicts" ADD CONSTRAINT "import_conflicts_decided_by_account_id_accounts_id_fk" FOREIGN KEY ("decided_by_account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_records" ADD CONSTRAINT "import_records_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_hand_over_id_hand_overs_id_fk" FOREIGN KEY ("hand_over_id") REFERENCES "public"."hand_overs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_change_set_id_change_sets_id_fk" FOREIGN KEY ("change_set_id") REFERENCES "public"."change_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_account_id_accounts_id_fk" FOREIGN KEY ("created_by_account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_addresses" ADD CONSTRAINT "person_addresses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_contacts" ADD CONSTRAINT "person_contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buildings" ADD CONSTRAINT "buildings_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entrances" ADD CONSTRAINT "entrances_building_id_buildings_id_fk" FOREIGN KEY ("building_id") REFERENCES "public"."buildings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property_responsibles" ADD CONSTRAINT "property_responsibles_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property_responsibles" ADD CONSTRAINT "property_responsibles_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_photos" ADD CONSTRAINT "record_photos_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_photos" ADD CONSTRAINT "record_photos_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_photos" ADD CONSTRAINT "record_photos_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_changes" ADD CONSTRAINT "record_changes_change_set_id_change_sets_id_fk" FOREIGN KEY ("change_set_id") REFERENCES "public"."change_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contractor_documents_by_contractor" ON "contractor_documents" USING btree ("contractor_id");--> statement-breakpoint
CREATE INDEX "contractor_documents_by_file" ON "contractor_documents" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "import_conflicts_open" ON "import_conflicts" USING btree ("record_id","field") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "import_conflicts_by_time" ON "import_conflicts" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "import_records_by_row" ON "import_records" USING btree ("import_id","row");--> statement-breakpoint
CREATE INDEX "import_records_by_action" ON "import_records" USING btree ("import_id","action","seq");--> statement-breakpoint
CREATE INDEX "import_records_by_external_id" ON "import_records" USING btree ("import_id","kind","external_id");--> statement-breakpoint
CREATE INDEX "import_records_by_natural_key" ON "import_records" USING btree ("import_id","kind","natural_key");--> statement-breakpoint
CREATE INDEX "imports_by_time" ON "imports" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "imports_by_sha256" ON "imports" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "imports_running" ON "imports" USING btree (((true))) WHERE state in ('running', 'paused', 'rolling_back');--> statement-breakpoint
CREATE INDEX "property_responsibles_by_staff" ON "property_responsibles" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "record_photos_by_property" ON "record_photos" USING btree ("property_id");--> statement-breakpoint
CREATE INDEX "record_photos_by_unit" ON "record_photos" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "record_photos_by_file" ON "record_photos" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "record_changes_by_record" ON "record_changes" USING btree ("record_id","seq");--> statement-breakpoint
CREATE INDEX "record_changes_by_set" ON "record_changes" USING btree ("change_set_id","seq");--> statement-breakpoint
CREATE INDEX "scheduled_changes_by_record" ON "scheduled_changes" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "scheduled_changes_due" ON "scheduled_changes" USING btree ("state","applies_on");--> statement-breakpoint
CREATE INDEX "participations_by_unit" ON "participations" USING btree ("unit_id");--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_building" FOREIGN KEY ("building_id","property_id") REFERENCES "public"."buildings"("id","property_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_entrance" FOREIGN KEY ("entrance_id","building_id") REFERENCES "public"."entrances"("id","building_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contractors_by_text" ON "contractors" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "people_by_text" ON "people" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "properties_by_text" ON "properties" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "units_by_text" ON "units" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "board_memberships_by_property" ON "board_memberships" USING btree ("property_id");--> statement-breakpoint
ALTER TABLE "contractor_properties" ADD CONSTRAINT "contractor_properties_id_unique" UNIQUE("id");--> statement-breakpoint
ALTER TABLE "contractors" ADD CONSTRAINT "contractors_external_id_unique" UNIQUE("external_id");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_external_id_unique" UNIQUE("external_id");--> statement-breakpoint
ALTER TABLE "properties" ADD CONSTRAINT "properties_external_id_unique" UNIQUE("external_id");--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_external_id_unique" UNIQUE("external_id");--> statement-breakpoint
ALTER TABLE "board_memberships" ADD CONSTRAINT "board_memberships_external_id_unique" UNIQUE("external_id");--> statement-breakpoint
ALTER TABLE "ownerships" ADD CONSTRAINT "ownerships_external_id_unique" UNIQUE("external_id");--> statement-breakpoint
ALTER TABLE "tenancies" ADD CONSTRAINT "tenancies_external_id_unique" UNIQUE("external_id");--> statement-breakpoint
ALTER TABLE "board_memberships" ADD CONSTRAINT "board_memberships_days" CHECK ("board_memberships"."ends_on" is null or "board_memberships"."ends_on" >= "board_memberships"."starts_on");
--> statement-breakpoint
ALTER TABLE "tenancies" ADD CONSTRAINT "tenancies_once" EXCLUDE USING gist
  ("unit_id" WITH =, "person_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&);--> statement-breakpoint
ALTER TABLE "ownerships" ADD CONSTRAINT "ownerships_once" EXCLUDE USING gist
  ((coalesce("unit_id", "property_id")) WITH =, "person_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&);--> statement-breakpoint
ALTER TABLE "board_memberships" ADD CONSTRAINT "board_memberships_once" EXCLUDE USING gist
  ("property_id" WITH =, "person_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&);--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_once" EXCLUDE USING gist
  ("unit_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&);--> statement-breakpoint
-- The history of the master data: one statement, one reading of its rows, whatever the way of the change.
CREATE FUNCTION record_created() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record_changes (kind, record_id, act, after, account_id, change_set_id)
  SELECT tg_argv[0], added.id, 'created', to_jsonb(added) - 'search_text',
    nullif(current_setting('treppenhaus.account', true), '')::uuid, nullif(current_setting('treppenhaus.change_set', true), '')::uuid
  FROM added;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION record_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record_changes (kind, record_id, act, before, after, account_id, change_set_id)
  SELECT tg_argv[0], pairs.id, 'changed', changed.before, changed.after,
    nullif(current_setting('treppenhaus.account', true), '')::uuid, nullif(current_setting('treppenhaus.change_set', true), '')::uuid
  FROM (
    SELECT added.id, to_jsonb(removed) - '{version,search_text}'::text[] AS before, to_jsonb(added) - '{version,search_text}'::text[] AS after
    FROM added JOIN removed USING (id)
  ) pairs
  CROSS JOIN LATERAL (
    SELECT jsonb_object_agg(b.key, b.value) AS before, jsonb_object_agg(b.key, pairs.after -> b.key) AS after
    FROM jsonb_each(pairs.before) b WHERE b.value IS DISTINCT FROM pairs.after -> b.key
  ) changed
  WHERE changed.before IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION record_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record_changes (kind, record_id, act, before, account_id, change_set_id)
  SELECT tg_argv[0], removed.id, 'removed', to_jsonb(removed) - 'search_text',
    nullif(current_setting('treppenhaus.account', true), '')::uuid, nullif(current_setting('treppenhaus.change_set', true), '')::uuid
  FROM removed;
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE recorded record;
BEGIN
  FOR recorded IN SELECT * FROM (VALUES
    ('properties', 'property'), ('buildings', 'building'), ('entrances', 'entrance'), ('units', 'unit'), ('people', 'person'),
    ('person_addresses', 'person_address'), ('person_contacts', 'person_contact'), ('tenancies', 'tenancy'), ('ownerships', 'ownership'),
    ('board_memberships', 'board_membership'), ('participations', 'participation'), ('contractors', 'contractor'),
    ('contractor_properties', 'contractor_property'), ('import_baselines', 'baseline')
  ) AS recorded (name, kind) LOOP
    EXECUTE format('CREATE TRIGGER %1$I AFTER INSERT ON %2$I REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION record_created(%3$L)',
      recorded.name || '_created', recorded.name, recorded.kind);
    EXECUTE format('CREATE TRIGGER %1$I AFTER UPDATE ON %2$I REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION record_changed(%3$L)',
      recorded.name || '_changed', recorded.name, recorded.kind);
    EXECUTE format('CREATE TRIGGER %1$I AFTER DELETE ON %2$I REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION record_removed(%3$L)',
      recorded.name || '_removed', recorded.name, recorded.kind);
  END LOOP;
END $$;
--> statement-breakpoint
UPDATE "roles" SET "permissions" = "permissions" || '{exchange.read,exchange.write}', "version" = "version" + 1 WHERE "key" IN ('administrator', 'management');
