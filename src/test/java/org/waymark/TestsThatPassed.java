package org.waymark;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Watches the tests of this Java machine and writes down what they have shown, for {@link BuildEvidence} to add up.
 *
 * <p>Surefire executes one plan after another in a machine; what was seen adds up.
 */
public class TestsThatPassed implements TestExecutionListener {

    private static final Set<String> FAILED = Collections.synchronizedSet(new HashSet<>());
    private static final Set<Method> METHODS = Collections.synchronizedSet(new LinkedHashSet<>());

    private static final ThreadLocal<Deque<String>> RUNNING = ThreadLocal.withInitial(ArrayDeque::new);

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest() && test.getSource().orElse(null) instanceof MethodSource method) {
            RUNNING.get().push(name(method.getJavaMethod()));
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        TestSource source = test.getSource().orElse(null);
        boolean successful = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (source instanceof MethodSource method) {
            if (test.isTest()) RUNNING.get().poll();
            if (!successful) FAILED.add(name(method.getJavaMethod()));
            else if (test.isTest()) METHODS.add(method.getJavaMethod());
        } else if (source instanceof ClassSource type && !successful) {
            FAILED.add(type.getClassName());
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (METHODS.isEmpty() || ChosenDatabase.isPostgres()) return;
        Map<String, Set<String>> passed = new LinkedHashMap<>();
        METHODS.forEach(method -> passed.put(name(method), requirements(method)));
        new Testimony(passed, FAILED, TimescaleEvidence.seen(), Coverage.seen()).write();
    }

    /** The test that is running on this thread, or null. */
    static String running() {
        return RUNNING.get().peek();
    }

    /** The name under which evidence names a test: {@code package.Class#method}. */
    private static String name(Method method) {
        return method.getDeclaringClass().getName() + "#" + method.getName();
    }

    /** The requirement ids that a test claims, its class's included. */
    private static Set<String> requirements(Method method) {
        Set<String> ids = new LinkedHashSet<>();
        Optional.ofNullable(method.getAnnotation(Requirement.class))
                .ifPresent(claim -> ids.addAll(Arrays.asList(claim.value())));
        Optional.ofNullable(method.getDeclaringClass().getAnnotation(Requirement.class))
                .ifPresent(claim -> ids.addAll(Arrays.asList(claim.value())));
        return ids;
    }
}
