-- Numbers as people count: WE 2 stands before WE 10.
CREATE COLLATION numeric_order (provider = icu, locale = 'de-u-kn-true');
