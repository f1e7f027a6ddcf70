package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Claims of tests to show a requirement are few and true to the list. */
class RequirementTest {

    private final JavaClasses tests = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.waymark");

    private final Map<String, String> requirements = Evidence.requirements();

    @Test
    void theListHasEveryDemandOfTheFoundingDocuments() {
        assertThat(requirements).hasSize(224).containsEntry("A01", "gov").containsEntry("D23", "core");
    }

    @Test
    void aTestClaimsAtMostThreeRequirementsOfTheList() {
        for (JavaClass type : tests) {
            for (JavaMethod method : type.getMethods()) {
                Set<String> claimed = new HashSet<>();
                type.tryGetAnnotationOfType(Requirement.class)
                        .ifPresent(claim -> claimed.addAll(Arrays.asList(claim.value())));
                method.tryGetAnnotationOfType(Requirement.class)
                        .ifPresent(claim -> claimed.addAll(Arrays.asList(claim.value())));
                assertThat(claimed).as(method.getFullName()).hasSizeLessThanOrEqualTo(3);
                assertThat(requirements.keySet()).as(method.getFullName()).containsAll(claimed);
            }
        }
    }
}
