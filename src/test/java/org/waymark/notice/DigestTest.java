package org.waymark.notice;

import org.waymark.WaymarkTest;

@WaymarkTest
class DigestTest extends AbstractDigestTest {}
