package org.waymark.process;

import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.WaymarkTest;
import org.waymark.journey.Stories;

/** What the tests of the models share: stories told in the product's own engine. */
@WaymarkTest
abstract class ProcessTest {

    @Autowired
    protected Stories stories;
}
