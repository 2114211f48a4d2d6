ALTER TABLE "scheduled_changes" ADD COLUMN "problem" jsonb;--> statement-breakpoint
CREATE INDEX "record_changes_gone_by_person_id" ON "record_changes" USING btree (("before" ->> 'person_id')) WHERE "record_changes"."act" = 'removed';--> statement-breakpoint
CREATE INDEX "record_changes_gone_by_unit_id" ON "record_changes" USING btree (("before" ->> 'unit_id')) WHERE "record_changes"."act" = 'removed';--> statement-breakpoint
CREATE INDEX "record_changes_gone_by_property_id" ON "record_changes" USING btree (("before" ->> 'property_id')) WHERE "record_changes"."act" = 'removed';--> statement-breakpoint
CREATE INDEX "record_changes_gone_by_contractor_id" ON "record_changes" USING btree (("before" ->> 'contractor_id')) WHERE "record_changes"."act" = 'removed';