package org.waymark.genogram;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The boundary round those who live together: it never runs round anybody else. */
final class Household {

    private static final double MARGIN = 9;

    private final Placed placed;
    private final Set<Long> members;

    Household(Genogram genogram, Placed placed) {
        this.placed = placed;
        this.members = genogram.figures().stream()
                .filter(Figure::household)
                .map(Figure::id)
                .collect(Collectors.toSet());
    }

    /** The boundary as one or more closed shapes; empty where nobody lives with the child. */
    Area boundary() {
        Area boundary = new Area();
        if (members.size() < 2) return boundary;
        rows().forEach(row -> runs(row).forEach(run -> boundary.add(new Area(run))));
        for (Placed.Line line : placed.lines()) {
            List<Rectangle2D> joined = joined(line.union());
            if (joined.size() > 1) boundary.add(new Area(between(line, joined)));
        }
        placed.boxes().forEach((id, box) -> {
            if (!members.contains(id)) boundary.subtract(new Area(box));
        });
        return boundary;
    }

    private List<Rectangle2D> joined(Union union) {
        List<Rectangle2D> boxes = new ArrayList<>();
        union.adults().stream()
                .filter(members::contains)
                .map(placed.boxes()::get)
                .forEach(boxes::add);
        union.children().stream()
                .filter(members::contains)
                .map(placed.boxes()::get)
                .forEach(boxes::add);
        return boxes;
    }

    /** Along the line, in the free room between two generations. */
    private Rectangle2D between(Placed.Line line, List<Rectangle2D> joined) {
        if (!members.contains(line.person())) return new Rectangle2D.Double();
        double low = joined.stream().mapToDouble(Rectangle2D::getMinY).max().orElseThrow();
        double high = joined.stream().mapToDouble(Rectangle2D::getMaxY).min().orElseThrow();
        if (high >= low) {
            // all in one generation: the line of the couple, which lies beneath them
            double left =
                    joined.stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow();
            double right =
                    joined.stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow();
            double bottom = line.corners().stream()
                    .mapToDouble(corner -> corner.getY())
                    .max()
                    .orElseThrow();
            double top = joined.stream().mapToDouble(Rectangle2D::getMaxY).max().orElseThrow();
            return new Rectangle2D.Double(
                    left - MARGIN, top, right - left + 2 * MARGIN, Math.max(0, bottom - top) + MARGIN);
        }
        double left = line.corners().stream()
                .mapToDouble(corner -> corner.getX())
                .min()
                .orElseThrow();
        double right = line.corners().stream()
                .mapToDouble(corner -> corner.getX())
                .max()
                .orElseThrow();
        return new Rectangle2D.Double(left - MARGIN, high, right - left + 2 * MARGIN, low - high);
    }

    private Map<Double, List<Map.Entry<Long, Rectangle2D>>> byRow() {
        return placed.boxes().entrySet().stream()
                .collect(Collectors.groupingBy(entry -> entry.getValue().getMinY()));
    }

    private List<List<Map.Entry<Long, Rectangle2D>>> rows() {
        return byRow().values().stream()
                .map(row -> row.stream()
                        .sorted(Comparator.comparingDouble(
                                entry -> entry.getValue().getMinX()))
                        .toList())
                .toList();
    }

    /** Members who stand side by side, with nobody else between them. */
    private List<Rectangle2D> runs(List<Map.Entry<Long, Rectangle2D>> row) {
        List<Rectangle2D> runs = new ArrayList<>();
        Rectangle2D run = null;
        for (Map.Entry<Long, Rectangle2D> entry : row) {
            if (!members.contains(entry.getKey())) {
                run = null;
                continue;
            }
            Rectangle2D box = padded(entry.getValue());
            if (run == null) runs.add(run = box);
            else run.add(box);
        }
        return runs;
    }

    private static Rectangle2D padded(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() - MARGIN, box.getY() - MARGIN, box.getWidth() + 2 * MARGIN, box.getHeight() + 2 * MARGIN);
    }

    /** A shape in the words of SVG. */
    static String path(Area area) {
        StringBuilder path = new StringBuilder();
        double[] to = new double[6];
        for (PathIterator steps = new Path2D.Double(area).getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> path.append(String.format(Locale.ROOT, "M%.1f %.1f", to[0], to[1]));
                case PathIterator.SEG_LINETO -> path.append(String.format(Locale.ROOT, "L%.1f %.1f", to[0], to[1]));
                default -> path.append('Z');
            }
        }
        return path.toString();
    }
}
