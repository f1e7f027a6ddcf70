package org.waymark.desk;

import org.waymark.PostgresTest;

/** Months and days of London are read from the database: PostgreSQL must read them as H2 does. */
@PostgresTest
class LedgerOnPostgresTest extends AbstractLedgerTest {}
