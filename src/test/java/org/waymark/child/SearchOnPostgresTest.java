package org.waymark.child;

import org.waymark.PostgresTest;

@PostgresTest
class SearchOnPostgresTest extends AbstractSearchTest {}
