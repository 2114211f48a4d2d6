-- Tables that an import fills in seconds: what is known of them must be known before the next statement, not when autovacuum comes by.
-- Only their owner may say so.
CREATE FUNCTION analyze_staged_records() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  ANALYZE staged_records;
END $$;
--> statement-breakpoint
CREATE FUNCTION analyze_staged_keys() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  ANALYZE staged_keys;
END $$;
--> statement-breakpoint
CREATE FUNCTION analyze_import_records() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  ANALYZE import_records;
END $$;
