package org.waymark.bench;

import org.waymark.PostgresTest;

@PostgresTest
class ManyPeopleOnPostgresTest extends AbstractManyPeopleBench {

    @Override
    String database() {
        return "PostgreSQL";
    }
}
