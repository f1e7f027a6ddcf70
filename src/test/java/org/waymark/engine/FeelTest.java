package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.FeelCondition.All;
import org.waymark.engine.FeelCondition.Any;
import org.waymark.engine.FeelCondition.Is;

class FeelTest {

    // half past midnight on 1 April in London is still 31 March in UTC
    private final Feel feel = new Feel(Clock.fixed(Instant.parse("2026-03-31T23:30:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for i in 1..300000 return i)",
                "for i in [1,2] return i",
                "some x in [1,2] satisfies x = 1",
                "every x in [1,2] satisfies x = 1",
                "a = 1 and (b = 2 or count(for i in 1..9 return i) > 1)",
                "if a then count(for i in 1..9 return i) = 1 else false",
                "[1,2][some x in [1] satisfies x = item]",
                "{a: for i in 1..3 return i}.a",
                "a in (for i in 1..3 return i)",
                "a in [1..1002]",
                "a in [-600..600]",
                "[1..5000]",
                "(function(x) x)(1)",
                "{f: function(x) x}.f(1) = 1",
                "function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"getRuntime()\"}}",
                "9 ** 99999999 > 1",
                "matches(a, \"(a+)+b\")",
                "replace(a, \"(a+)+b\", \"\") = a",
                "split(a, \"(a+)+b\") = a",
                "sort(a, function(x,y) x < y) = a",
                "unknown(1)",
                "[1,2][count([3,4][item > 1]) > 1]",
                "a = ",
                "",
                "((((((((((((((a))))))))))))))",
                "a.b(1)"
            })
    void refuses(String expression) {
        assertThat(feel.problems(expression)).isNotEmpty();
        assertThat(feel.holds(expression, Map.of("a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), "test"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decision = \"for\" or decision = \"some\"",
                "a in [1..1000]",
                "not(childSeen = \"yes\")",
                "list contains(parts, \"x\") and count(siblings) > 1",
                "date(\"2026-01-01\") < today()",
                "count(siblings[siblingSex = \"M\"]) > 0",
                "formatted = 1",
                "is defined(a)"
            })
    void accepts(String expression) {
        assertThat(feel.problems(expression)).isEmpty();
    }

    @Test
    void refusesTheSameInTheCellsOfATable() {
        assertThat(feel.problemsOfTests("\"a\",\"b\"")).isEmpty();
        assertThat(feel.problemsOfTests("> 3")).isEmpty();
        assertThat(feel.problemsOfTests("count(for i in 1..9 return i)")).isNotEmpty();
        assertThat(feel.problemsOfTests("[1..5000]")).isNotEmpty();
    }

    @Test
    void comparesTheTypesThatFormsGive() {
        Map<String, Object> values = Map.of(
                "text", "yes", "number", 3L, "tick", true, "day", LocalDate.of(2026, 4, 1), "list", List.of("a", "b"));
        assertThat(feel.holds("text = \"yes\" and number >= 3 and tick", values, "test"))
                .isTrue();
        assertThat(feel.holds("list contains(list, \"b\")", values, "test")).isTrue();
        assertThat(feel.holds("day = today()", values, "test")).isTrue();
        assertThat(feel.holds("missing != \"yes\"", values, "test")).isTrue();
        assertThat(feel.holds("missing = \"yes\"", values, "test")).isFalse();
        assertThat(feel.holds("text", values, "test")).isFalse();
    }

    @Test
    void givesUpWhatTakesTooLong() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (TimeLimit limit = new TimeLimit("test", 1)) {
            Optional<String> answer = limit.within(Duration.ofMillis(50), () -> {
                started.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
                return "too late";
            });
            assertThat(answer).isEmpty();
            started.await();
            interrupted.await();
            assertThat(limit.within(Duration.ofSeconds(10), () -> "next")).hasValue("next");
            assertThat(limit.within(Duration.ofSeconds(10), FeelTest::deep)).isEmpty();
        }
    }

    private static String deep() {
        return deep() + deep();
    }

    @Test
    void readsPlainComparisonsOutOfAnExpression() {
        assertThat(feel.plain("childSeen != \"yes\"")).hasValue(new Is("childSeen", List.of("yes"), true));
        assertThat(feel.plain("not(tick = true)")).hasValue(new Is("tick", List.of("true"), true));
        assertThat(feel.plain("a = null")).hasValue(new Is("a", List.of(), false));
        assertThat(feel.plain("a in (\"x\",\"y\")")).hasValue(new Is("a", List.of("x", "y"), false));
        assertThat(feel.plain("a in [\"x\",\"y\"]")).hasValue(new Is("a", List.of("x", "y"), false));
        assertThat(feel.plain("list contains(a, \"x\")")).hasValue(new Is("a", List.of("x"), false));
        assertThat(feel.plain("not(a = \"x\" or b = \"y\")"))
                .hasValue(new All(List.of(new Is("a", List.of("x"), true), new Is("b", List.of("y"), true))));
        assertThat(feel.plain("a = \"x\" or b = \"y\" or c = 3"))
                .hasValue(new Any(List.of(
                        new Is("a", List.of("x"), false),
                        new Is("b", List.of("y"), false),
                        new Is("c", List.of("3"), false))));
        assertThat(feel.plain("a > 3")).isEmpty();
        assertThat(feel.plain("a.b = \"x\"")).isEmpty();
        assertThat(feel.plain("a = b")).isEmpty();
    }

    @Test
    void namesWhatAnExpressionRefersTo() {
        assertThat(feel.names("a = \"x\" or count(b) > 3")).containsExactly("a", "b");
    }
}
