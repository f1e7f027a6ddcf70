package org.waymark.child;

import org.waymark.WaymarkTest;

@WaymarkTest
class SearchTest extends AbstractSearchTest {}
