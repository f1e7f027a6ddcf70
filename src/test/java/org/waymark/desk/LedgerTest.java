package org.waymark.desk;

import org.waymark.WaymarkTest;

@WaymarkTest
class LedgerTest extends AbstractLedgerTest {}
