package org.waymark;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules stand apart, and each package says in one sentence what it is. */
class ModuleTest {

    @Test
    void modulesHaveNoCyclesAndKeepTheirInsidesToThemselves() {
        ApplicationModules.of(Waymark.class).verify();
    }
}
