package org.waymark.genogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.genogram.Union.Bond;

/** Nobody covers anybody, no line runs through a person, and each generation stands in a row, whatever the family. */
class GenogramGeometryTest {

    @Test
    void aStepFamilyOfThreeGenerationsIsDrawnWithoutCrossings() {
        Genogram family = FamiliesToDraw.stepFamily();
        Placed placed = GenogramLayout.of(family);

        assertGeometry("step family", family, placed);
        assertThat(crossings(placed)).as("crossings").isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void aDrawnFamilyOfThirtyIsReadable(long seed) {
        Genogram family = FamiliesToDraw.drawn(seed, 30);
        assertGeometry("seed " + seed, family, GenogramLayout.of(family));
    }

    @Test
    void peopleWhomNothingJoinsAreDrawnToo() {
        Genogram family = new Genogram(
                List.of(FamiliesToDraw.figure(1L, 0, true), FamiliesToDraw.figure(2L, -1, false)), List.of());
        assertGeometry("two strangers", family, GenogramLayout.of(family));
    }

    private static void assertGeometry(String which, Genogram family, Placed placed) {
        Map<Integer, Set<Double>> rows = new HashMap<>();
        family.figures()
                .forEach(figure -> rows.computeIfAbsent(figure.generation(), id -> new HashSet<>())
                        .add(placed.boxes().get(figure.id()).getMinY()));
        assertThat(rows.values()).as(which + ": one row for each generation").allMatch(row -> row.size() == 1);
        List<Long> people = new ArrayList<>(placed.boxes().keySet());
        for (Long one : people) {
            Rectangle2D box = placed.boxes().get(one);
            assertThat(new Rectangle2D.Double(0, 0, placed.width(), placed.height()).contains(box))
                    .as(which + ": inside the picture")
                    .isTrue();
            for (Long other : people)
                if (one < other)
                    assertThat(box.intersects(placed.boxes().get(other)))
                            .as(which + ": %s covers %s", one, other)
                            .isFalse();
            for (Placed.Line line : placed.lines())
                for (Line2D part : parts(line))
                    assertThat(part.intersects(inner(box)))
                            .as(which + ": a line runs through %s", one)
                            .isFalse();
        }
        Area boundary = new Household(family, placed).boundary();
        for (Figure figure : family.figures()) {
            Rectangle2D box = inner(placed.boxes().get(figure.id()));
            if (figure.household() && !boundary.isEmpty())
                assertThat(boundary.contains(box)).as(which + ": lives within").isTrue();
            if (!figure.household())
                assertThat(boundary.intersects(box))
                        .as(which + ": lives elsewhere")
                        .isFalse();
        }
    }

    private static long crossings(Placed placed) {
        List<Line2D> all = new ArrayList<>();
        List<Union> of = new ArrayList<>();
        placed.lines()
                .forEach(line -> parts(line).forEach(part -> {
                    all.add(part);
                    of.add(line.union());
                }));
        long crossings = 0;
        for (int i = 0; i < all.size(); i++)
            for (int j = i + 1; j < all.size(); j++)
                if (of.get(i) != of.get(j) && all.get(i).intersectsLine(all.get(j))) crossings++;
        return crossings;
    }

    private static List<Line2D> parts(Placed.Line line) {
        List<Line2D> parts = new ArrayList<>();
        List<Point2D> corners = line.corners();
        for (int i = 1; i < corners.size(); i++) parts.add(new Line2D.Double(corners.get(i - 1), corners.get(i)));
        return parts;
    }

    private static Rectangle2D inner(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() + 1, box.getY() + 1, box.getWidth() - 2, box.getHeight() - 2);
    }

    /** Families for the drawing. */
    static final class FamiliesToDraw {

        private FamiliesToDraw() {}

        static Figure figure(Long id, int generation, boolean index) {
            return new Figure(
                    id, generation, Figure.Shape.NOT_KNOWN, false, "7", List.of("Person " + id), index, index);
        }

        /** A mother with children by two men, the second now her partner, an unborn child, and both her parents. */
        static Genogram stepFamily() {
            List<Figure> figures = List.of(
                    person(1, -2, Figure.Shape.MALE, true, "", false, "Walter Bramblewood", "died 2019"),
                    person(2, -2, Figure.Shape.FEMALE, false, "67", true, "Wilma Bramblewood", "born 4 March 1958"),
                    person(3, -2, Figure.Shape.FEMALE, false, "71", false, "Edith Lark", "born 1 May 1954"),
                    person(4, -1, Figure.Shape.MALE, false, "36", false, "Ned Lark", "born 1989", "a risk to Jonah"),
                    person(5, -1, Figure.Shape.FEMALE, false, "33", true, "Nora Bramblewood", "born 2 June 1992"),
                    person(6, -1, Figure.Shape.MALE, false, "41", true, "Gareth Featherstonehaugh", "a risk"),
                    person(7, -1, Figure.Shape.FEMALE, false, "38", false, "Petra Featherstonehaugh"),
                    person(8, 0, Figure.Shape.MALE, false, "9", true, "Jonah Bramblewood", "born 3 May 2016"),
                    person(9, 0, Figure.Shape.FEMALE, false, "4", true, "Lily Bramblewood", "born 3 May 2021"),
                    person(10, 0, Figure.Shape.UNBORN, false, "", true, "Unborn Bramblewood", "expected 1 March"),
                    person(11, 0, Figure.Shape.FEMALE, false, "12", false, "Tess Featherstonehaugh"),
                    person(12, -1, Figure.Shape.FEMALE, false, "30", false, "Ruth Bramblewood", "aunt"));
            List<Union> unions = List.of(
                    new Union(List.of(1L, 2L), List.of(5L, 12L), Bond.MARRIED),
                    new Union(List.of(3L), List.of(4L), Bond.PARENTS),
                    new Union(List.of(4L, 5L), List.of(8L, 9L), Bond.SEPARATED),
                    new Union(List.of(6L, 5L), List.of(10L), Bond.PARTNERS),
                    new Union(List.of(6L, 7L), List.of(11L), Bond.SEPARATED));
            return new Genogram(figures, unions);
        }

        private static Figure person(
                long id,
                int generation,
                Figure.Shape shape,
                boolean died,
                String age,
                boolean household,
                String... words) {
            return new Figure(id, generation, shape, died, age, List.of(words), id == 8, household);
        }

        /** A family drawn by lot: three generations, couples across, partings, half-siblings, lone parents. */
        static Genogram drawn(long seed, int size) {
            Random lot = new Random(seed);
            List<Figure> figures = new ArrayList<>();
            Map<Integer, List<Long>> rows = new HashMap<>();
            for (int i = 0; i < size; i++) {
                int generation = i < size / 6 ? -2 : i < size / 2 ? -1 : 0;
                long id = i + 1;
                figures.add(new Figure(
                        id,
                        generation,
                        Figure.Shape.values()[lot.nextInt(generation == 0 ? 4 : 3)],
                        lot.nextInt(8) == 0,
                        String.valueOf(lot.nextInt(90)),
                        List.of("Name" + id + " " + "Family".repeat(1 + lot.nextInt(3)), "born 1 May 19" + (10 + id)),
                        id == size,
                        lot.nextInt(3) == 0));
                rows.computeIfAbsent(generation, row -> new ArrayList<>()).add(id);
            }
            List<Union> unions = new ArrayList<>();
            for (int parents = -2; parents < 0; parents++) {
                List<Long> children = new ArrayList<>(rows.get(parents + 1));
                while (!children.isEmpty()) {
                    List<Long> adults = new ArrayList<>();
                    adults.add(pick(lot, rows.get(parents)));
                    Long second = pick(lot, rows.get(parents));
                    if (!adults.contains(second)) adults.add(second);
                    List<Long> own = new ArrayList<>();
                    for (int i = lot.nextInt(4); i >= 0 && !children.isEmpty(); i--) own.add(children.remove(0));
                    unions.add(new Union(adults, own, Bond.values()[lot.nextInt(4)]));
                }
            }
            unions.add(new Union(List.of(pick(lot, rows.get(-2))), List.of((long) size), Bond.CARE));
            return new Genogram(figures, unions);
        }

        private static Long pick(Random lot, List<Long> row) {
            return row.get(lot.nextInt(row.size()));
        }
    }
}
