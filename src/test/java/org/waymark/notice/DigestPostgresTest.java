package org.waymark.notice;

import org.waymark.PostgresTest;

@PostgresTest
class DigestPostgresTest extends AbstractDigestTest {}
