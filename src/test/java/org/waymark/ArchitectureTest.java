package org.waymark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the design asks of every class (design, sections 2, 3 and 5). */
@AnalyzeClasses(packages = "org.waymark", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Lower modules first; a module knows only those before it. */
    private static final List<String> ORDER = List.of(
            "wording",
            "paper",
            "engine",
            "audit",
            "access",
            "child",
            "genogram",
            "form",
            "directory",
            "casefile",
            "meeting",
            "deadline",
            "allocation",
            "escalation",
            "notice",
            "approval",
            "worklist",
            "telephone",
            "referral",
            "procedure",
            "desk",
            "goinglive",
            "correction",
            "demonstration");

    @ArchTest
    final ArchRule theEngineIsSeenInFewPackages = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "org.waymark.engine..", "org.waymark.procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a move to a compatible successor of Camunda 7 must stay a package rename");

    @ArchTest
    final ArchRule theEnginesInsidesAreSeenInOnePackage = noClasses()
            .that()
            .resideOutsideOfPackage("org.waymark.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    final ArchRule timeComesFromTheClockBean = noClasses()
            .should()
            .callMethodWhere(readsTheWallClock())
            .orShould()
            .callConstructor(Date.class)
            .because("there is one clock bean, and tests and the demonstration move it");

    @ArchTest
    final ArchRule nothingIsInjectedIntoFields = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .andShould()
            .notBeAnnotatedWith(Value.class)
            .andShould()
            .notBeAnnotatedWith("jakarta.annotation.Resource")
            .andShould()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .because("what a class needs stands in its constructor");

    @ArchTest
    final ArchRule modulesKnowOnlyThoseBelowThem = classes().should(dependOnlyOnLowerModules());

    @ArchTest
    final ArchRule nobodyReachesIntoAProcessOrWebPackage = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..web..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.waymark..process..", "org.waymark..web.."));

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        DescribedPredicate<JavaCall<?>> now =
                target(nameMatching("now")).and(target(owner(resideInAPackage("java.time.."))));
        DescribedPredicate<JavaCall<?>> withoutClock = DescribedPredicate.describe(
                "without a Clock",
                call -> call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Clock.class)));
        DescribedPredicate<JavaCall<?>> system =
                target(nameMatching("system.*")).and(target(owner(resideInAPackage("java.time.."))));
        DescribedPredicate<JavaCall<?>> millis = target(nameMatching("currentTimeMillis"));
        return now.and(withoutClock).or(system.and(not(bridge()))).or(millis);
    }

    /** The one class that reads the wall clock: the clock bean itself. */
    private static DescribedPredicate<JavaCall<?>> bridge() {
        return DescribedPredicate.describe(
                "the clock bean", call -> call.getOriginOwner().getSimpleName().equals("ProductClock"));
    }

    private static ArchCondition<JavaClass> dependOnlyOnLowerModules() {
        return new ArchCondition<>("depend only on modules below their own: " + String.join(" < ", ORDER)) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                int own = ORDER.indexOf(module(item));
                if (own < 0) return;
                item.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> ORDER.indexOf(module(dependency.getTargetClass())) > own)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
            }
        };
    }

    private static String module(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 && type.getPackageName().startsWith("org.waymark.") ? parts[2] : "";
    }
}
