package org.waymark.bench;

import org.waymark.PostgresTest;

@PostgresTest
class SearchOnPostgresTest extends AbstractSearchBench {

    @Override
    String database() {
        return "PostgreSQL";
    }
}
